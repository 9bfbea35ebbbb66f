import type { Env } from './services/env.ts';

/** Documented: more than ten calls at once have to wait. */
const AT_ONCE = 10;

/** What google.script.run may carry: primitives, and arrays and plain objects of them. */
function requirePlain(value: unknown, where: string): void {
  if (value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)) return;
  if (Array.isArray(value)) return value.forEach((item) => requirePlain(item, where));
  const plain = typeof value === 'object' && Object.prototype.toString.call(value) === '[object Object]';
  if (!plain) throw new Error(`google.script.run: ${where} may not be a ${Object.prototype.toString.call(value)}`);
  Object.values(value as object).forEach((item) => requirePlain(item, where));
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The way from the page to the script: limits and troubles of the transport, then `run`. */
export class ScriptRun {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly env: Env;
  private readonly run: (fn: string, args: unknown[]) => unknown;

  constructor(env: Env, run: (fn: string, args: unknown[]) => unknown) {
    this.env = env;
    this.run = run;
  }

  async call(fn: string, args: unknown[]): Promise<unknown> {
    requirePlain(args, 'an argument');
    const { trouble } = this.env;
    if (trouble.offline) throw new Error('NetworkError: Connection failure due to HTTP 0');
    if (trouble.expired) throw new Error('Authorization is required to perform that action.');
    await this.turn();
    try {
      if (trouble.slowMs > 0) await pause(trouble.slowMs);
      const value = this.run(fn, args);
      // Google calls neither handler for a Date: better a loud error here than a page that waits for ever.
      requirePlain(value, 'the value returned');
      return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  private async turn(): Promise<void> {
    while (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
  }
}
