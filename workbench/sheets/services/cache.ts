import type { Env } from './env.ts';

/** Documented limits. */
const VALUE_BYTES = 100 * 1024;
const KEY_CHARACTERS = 250;
const LONGEST_S = 21_600;

function cache(env: Env): object {
  const kept = new Map<string, { value: string; until: number }>();
  return env.strict.make('Cache', {
    get: (key: string) => {
      const entry = kept.get(key);
      return entry && entry.until > env.now() ? entry.value : null;
    },
    put: (key: string, value: unknown, seconds = 600) => {
      if (typeof value !== 'string') throw new Error('Cache.put: a string expected');
      if (key.length > KEY_CHARACTERS) throw new Error('Argument too large: key');
      if (Buffer.byteLength(value) > VALUE_BYTES) throw new Error('Argument too large: value');
      if (seconds < 1 || seconds > LONGEST_S) throw new Error('Cache.put: 1 to 21600 seconds');
      kept.set(key, { value, until: env.now() + seconds * 1000 });
    },
    remove: (key: string) => {
      kept.delete(key);
    },
  });
}

export function cacheService(env: Env): object {
  const give = (name: string) => {
    const object = cache(env);
    return () => {
      env.access.needFile(`CacheService.${name}`);
      return object;
    };
  };
  return env.strict.make('CacheService', {
    getDocumentCache: give('getDocumentCache'),
    getUserCache: give('getUserCache'),
    getScriptCache: give('getScriptCache'),
  });
}
