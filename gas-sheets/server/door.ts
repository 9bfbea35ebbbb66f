import { PARAMS } from '../door/contract.ts';
import type { Answers, DoorResult, Method, Params } from '../door/contract.ts';
import { applyPatch } from './apply.ts';
import { clearMemory, loadMemory, saveMemory } from './memory.ts';
import { createForm } from './create-form.ts';
import { DoorError } from './door-error.ts';
import { explainFailure } from './failures.ts';
import { poll } from './poll.ts';
import { readBook } from './read-book.ts';
import { hasSecret, setSecret } from './secret.ts';
import { select } from './select.ts';
import { clearSecret, storeFetch } from './store-fetch.ts';
import { takeVerb } from './verb.ts';

type Handlers = { [M in Method]: (params: Params<M>) => Answers[M] };

const HANDLERS: Handlers = {
  read: readBook,
  apply: ({ patch }) => applyPatch(patch),
  select,
  createForm,
  poll,
  takeVerb,
  memoryLoad: loadMemory,
  memorySave: ({ json }) => saveMemory(json),
  memoryClear: clearMemory,
  secretHas: hasSecret,
  secretSet: ({ token }) => setSecret(token),
  secretClear: clearSecret,
  fetch: storeFetch,
};

/** Own properties only: `constructor`, `toString` and their like are no methods of ours. */
function isMethod(name: unknown): name is Method {
  return typeof name === 'string' && Object.prototype.hasOwnProperty.call(HANDLERS, name);
}

function parse(json: unknown): { method: unknown; params: unknown } {
  try {
    const message: unknown = JSON.parse(String(json));
    if (typeof message === 'object' && message !== null && !Array.isArray(message)) {
      const { method, params } = message as Record<string, unknown>;
      return { method, params };
    }
  } catch {
    // answered below like any other malformed message
  }
  throw new DoorError('bad-request', 'Yêu cầu gửi tới máy chủ của Căn Cứ không đúng dạng. Đề nghị mở lại bảng Căn Cứ.');
}

function dispatch<M extends Method>(method: M, raw: unknown): Answers[M] {
  const params = PARAMS[method].safeParse(raw === undefined ? {} : raw);
  if (!params.success) {
    throw new DoorError('bad-request', `Yêu cầu "${method}" không đúng dạng. Đề nghị mở lại bảng Căn Cứ.`);
  }
  return HANDLERS[method](params.data as Params<M>);
}

function run(json: unknown): DoorResult<unknown> {
  try {
    const { method, params } = parse(json);
    if (!isMethod(method)) {
      throw new DoorError('unknown-method', 'Bảng Căn Cứ và máy chủ không cùng phiên bản. Đề nghị tải lại trang tính.');
    }
    return { ok: true, value: dispatch(method, params) };
  } catch (failure) {
    return { ok: false, ...explainFailure(failure) };
  }
}

/** The body of `rpc`: never throws, answers one JSON text. */
export function answer(json: unknown): string {
  return JSON.stringify(run(json));
}
