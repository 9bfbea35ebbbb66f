import { randomUUID } from 'node:crypto';
import { SCOPE } from '../access.ts';
import { formatInstant } from '../zone.ts';
import { isDate } from './cell-entry.ts';
import type { Env } from './env.ts';

export function utilities(env: Env): object {
  return env.strict.make('Utilities', {
    formatDate: (date: unknown, timeZone: string, pattern: string) => {
      if (!isDate(date)) throw new Error('Utilities.formatDate: a Date expected');
      return formatInstant(date.getTime(), timeZone, pattern);
    },
    getUuid: () => randomUUID(),
  });
}

export function session(env: Env): object {
  return env.strict.make('Session', {
    getActiveUserLocale: () => 'vi',
    getScriptTimeZone: () => env.access.manifest.timeZone,
    getActiveUser: () => {
      env.access.needScope('Session.getActiveUser', SCOPE.email);
      return env.strict.make('User', { getEmail: () => env.user });
    },
  });
}

export function scriptApp(env: Env): object {
  return env.strict.make('ScriptApp', {
    AuthMode: env.strict.make('AuthMode', { NONE: 'NONE', LIMITED: 'LIMITED', FULL: 'FULL' }),
    getIdentityToken: () => {
      env.access.needScope('ScriptApp.getIdentityToken', SCOPE.identity);
      throw new Error('ScriptApp.getIdentityToken: Google alone can sign one; not part of the stand-in');
    },
  });
}

/** `console` and `Logger`: what they print can be searched for secrets. */
export function printers(env: Env): { console: object; Logger: object } {
  const print = (...words: unknown[]): void => {
    env.log.printed.push(words.map(String).join(' '));
  };
  return {
    console: env.strict.make('console', { log: print, info: print, warn: print, error: print }),
    Logger: env.strict.make('Logger', { log: print }),
  };
}
