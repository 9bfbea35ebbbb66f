import { Refusal } from '../model/index.ts';
import type { Realm } from './realm.ts';
import type { SheetsLog } from './log.ts';

/** Asked by the language and by test runners of any object; no member of a Google class. */
const SILENT = new Set<PropertyKey>(['then', 'toJSON', 'constructor', 'asymmetricMatch', 'nodeType']);

const SENTENCES: Partial<Record<string, string>> = {
  protected:
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  'read-only': 'You do not have permission to perform that action.',
};

type Members = Record<string, unknown>;

/** Turns members into an object of a Google service: counted, its answers of the realm, and loud about anything unknown. */
export class Strict {
  private readonly realm: Realm;
  private readonly log: SheetsLog;

  constructor(realm: Realm, log: SheetsLog) {
    this.realm = realm;
    this.log = log;
  }

  make<T extends Members>(name: string, members: T): T {
    const wrapped = new Map<string, unknown>();
    for (const [key, member] of Object.entries(members)) {
      wrapped.set(key, typeof member === 'function' ? this.method(`${name}.${key}`, member as never) : member);
    }
    return new Proxy(members, {
      get: (_target, key) => {
        if (typeof key === 'symbol' || SILENT.has(key)) return undefined;
        if (key === 'toString') return () => name;
        if (wrapped.has(key)) return wrapped.get(key);
        throw new Error(`${name}.${key} is not part of the stand-in for Google Sheets`);
      },
      set: (_target, key) => {
        throw new Error(`${name}.${String(key)} cannot be set`);
      },
    });
  }

  private method(name: string, run: (...args: unknown[]) => unknown): (...args: unknown[]) => unknown {
    return (...args) => {
      this.log.call(name);
      if (args.length > Math.max(run.length, OPTIONAL_ARGUMENTS)) throw tooMany(name, args.length);
      try {
        return this.realm.import(run(...args));
      } catch (error) {
        throw error instanceof Refusal ? new Error(SENTENCES[error.code] ?? error.message, { cause: error }) : error;
      }
    };
  }
}

/** Methods with optional arguments declare fewer than they take; none of Google's used here takes more than six. */
const OPTIONAL_ARGUMENTS = 6;

const tooMany = (name: string, count: number): Error =>
  new Error(`The parameters (${count}) don't match the method signature for ${name}.`);
