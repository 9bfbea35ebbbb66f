import vm from 'node:vm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GOOGLE_SCRIPT_RUN } from '../../workbench/sheets/index.ts';

type Message = { id: number; fn: string; args: unknown[] };
type Handler = (...args: unknown[]) => void;
type Runner = Record<string, (...args: unknown[]) => unknown> & {
  withSuccessHandler(handler: Handler): Runner;
  withFailureHandler(handler: Handler): Runner;
  withUserObject(value: unknown): Runner;
};

/** A sandboxed frame: a window with a parent, and nothing else. */
function frame() {
  const sent: Message[] = [];
  let listener: (event: object) => void = () => {};
  const parent = { postMessage: (message: Message) => sent.push(message) };
  const window = { parent, addEventListener: (_: string, added: typeof listener) => (listener = added) };
  vm.runInNewContext(GOOGLE_SCRIPT_RUN, { window });
  const { run } = (window as unknown as { google: { script: { run: Runner } } }).google.script;
  return { run, sent, receive: (data: object, source: object = parent) => listener({ data, source }) };
}

let page: ReturnType<typeof frame>;
beforeEach(() => (page = frame()));

describe('google.script.run in the sandboxed frame', () => {
  it('sends name and arguments to the parent and hands the answer to the handler', () => {
    const success = vi.fn();
    page.run.withSuccessHandler(success).withUserObject('của tôi').rpc!('{"a":1}');
    expect(page.sent).toEqual([{ id: 1, fn: 'rpc', args: ['{"a":1}'] }]);
    page.receive({ id: 1, ok: true, value: 'xong' });
    page.receive({ id: 1, ok: true, value: 'lần nữa' });
    expect(success.mock.calls).toEqual([['xong', 'của tôi']]);
  });

  it('hands a failure to the failure handler as an Error', () => {
    const [success, failure] = [vi.fn(), vi.fn()];
    page.run.withFailureHandler(failure).withSuccessHandler(success).rpc!('x');
    page.receive({ id: 1, ok: false, error: 'Google bận' });
    expect(success).not.toHaveBeenCalled();
    expect(failure.mock.calls[0]![0]).toMatchObject({ name: 'ScriptError', message: 'Google bận' });
  });

  it('keeps the handlers of several calls apart', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    page.run.withSuccessHandler(first).rpc!('1');
    page.run.withSuccessHandler(second).rpc!('2');
    page.receive({ id: 2, ok: true, value: 'hai' });
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledWith('hai', undefined);
  });

  it('listens to its parent only', () => {
    const success = vi.fn();
    page.run.withSuccessHandler(success).rpc!('1');
    page.receive({ id: 1, ok: true, value: 'giả' }, {});
    expect(success).not.toHaveBeenCalled();
  });

  it.each([[new Date()], [() => 1], [{ a: new Map() }]])('refuses %s', (argument) => {
    expect(() => page.run.rpc!(argument)).toThrow(/plain data/);
    expect(page.sent).toEqual([]);
  });
});
