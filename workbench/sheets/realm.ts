import vm from 'node:vm';

/**
 * A bare V8 realm: the language and nothing else, as Apps Script has it – no timers, no URL, no TextEncoder, no fetch, and
 * no `eval`. `floor` also takes away what an older V8 may lack, and everything that depends on ICU data.
 */
export class Realm {
  private readonly context: vm.Context;
  private readonly arrayOf: (items: unknown[]) => unknown[];
  private readonly objectOf: (entries: [string, unknown][]) => object;
  private readonly parse: (json: string) => unknown;
  /** Dates come from another realm still: at Google `instanceof Date` is false for them. */
  private readonly foreignDate: new (ms: number) => Date;
  /** The language's own globals: nobody can call those from a page. */
  private readonly language: Set<string>;

  constructor(options: { floor: boolean }) {
    this.context = vm.createContext(Object.create(null) as object, { codeGeneration: { strings: false, wasm: false } });
    this.run('delete globalThis.WebAssembly; delete globalThis.console;', 'bare.js');
    if (options.floor) this.run(FLOOR, 'floor.js');
    this.arrayOf = this.run(
      '(items) => { const a = []; for (let i = 0; i < items.length; i++) a.push(items[i]); return a; }',
    );
    this.objectOf = this.run(
      '(e) => { const o = {}; for (let i = 0; i < e.length; i++) o[e[i][0]] = e[i][1]; return o; }',
    );
    this.parse = this.run('(json) => JSON.parse(json)');
    this.foreignDate = vm.runInNewContext('Date') as new (ms: number) => Date;
    this.language = new Set(this.run<string[]>('Object.getOwnPropertyNames(globalThis)'));
  }

  run<T>(code: string, filename = 'realm.js'): T {
    return new vm.Script(code, { filename }).runInContext(this.context) as T;
  }

  define(name: string, value: unknown): void {
    (this.context as Record<string, unknown>)[name] = value;
  }

  date(ms: number): Date {
    return new this.foreignDate(ms);
  }

  json(text: string): unknown {
    return this.parse(text);
  }

  /** Arrays and plain objects of ours become the realm's own, so that `floor` holds for them too. */
  import(value: unknown): unknown {
    if (Array.isArray(value)) return this.arrayOf(value.map((item) => this.import(item)));
    if (value instanceof Map) return this.objectOf([...(value as Map<string, unknown>)]);
    return value;
  }

  /** Top-level functions that the page may call: real functions without a trailing `_`. */
  functionNamed(name: string): ((...args: unknown[]) => unknown) | null {
    if (!/^[A-Za-z$][\w$]*$/.test(name) || name.endsWith('_') || this.language.has(name)) return null;
    const found: unknown = this.run(`({}).hasOwnProperty.call(globalThis, '${name}') ? ${name} : null`);
    return typeof found === 'function' ? (found as (...args: unknown[]) => unknown) : null;
  }
}

const FLOOR = `
for (const [owner, names] of [
  [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']],
  [Array, ['fromAsync']],
  [String.prototype, ['at', 'isWellFormed', 'toWellFormed', 'localeCompare', 'toLocaleLowerCase', 'toLocaleUpperCase']],
  [Number.prototype, ['toLocaleString']],
  [Date.prototype, ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toTemporalInstant']],
  [Object, ['hasOwn', 'groupBy']],
  [Map, ['groupBy']],
  [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
  [Promise, ['any', 'try', 'withResolvers']],
  [RegExp, ['escape']],
  [Math, ['f16round', 'sumPrecise']],
  [Uint8Array, ['fromBase64', 'fromHex']],
  [Uint8Array.prototype, ['toBase64', 'toHex', 'at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'with']],
  [ArrayBuffer.prototype, ['transfer', 'transferToFixedLength', 'resize']],
  [Error, ['isError']],
  [JSON, ['rawJSON', 'isRawJSON']],
  [globalThis, ['Intl', 'Iterator', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'Atomics', 'SharedArrayBuffer',
    'Float16Array', 'Temporal', 'structuredClone', 'queueMicrotask', 'AsyncDisposableStack', 'DisposableStack', 'SuppressedError']],
]) for (const name of names) delete owner[name];
`;
