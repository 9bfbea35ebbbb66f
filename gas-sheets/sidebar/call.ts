import type { Answers, DoorCode, DoorResult, Method, Params } from '../door/contract.ts';
import { HostError, type HostErrorCode } from '../../task-pane/host/types.ts';
import type { Transport } from './google-run.ts';

/** Asks Code.js; throws `HostError` or, for what only a store call meets, `NotConfigured`. */
export type Call = <M extends Method>(method: M, params: Params<M>) => Promise<Answers[M]>;

export class NotConfigured extends Error {}

/**
 * Google calls neither handler when an execution dies or its answer cannot be carried, so every call has an end of its own.
 * UrlFetchApp waits up to a minute for the store; a poll that takes long is not worth waiting for.
 */
const PATIENCE_MS: Partial<Record<Method, number>> = { fetch: 90_000, poll: 20_000 };
const PATIENCE_OTHERWISE_MS = 60_000;

const HOST_CODES: Record<Exclude<DoorCode, 'not-configured'>, HostErrorCode> = {
  'bad-request': 'unsupported',
  'unknown-method': 'unsupported',
  protected: 'protected',
  filtered: 'filtered',
  merged: 'merged',
  'read-only': 'read-only',
  busy: 'busy',
  'sheet-missing': 'sheet-missing',
  'too-large': 'too-large',
  offline: 'offline',
  'access-denied': 'access-denied',
  unknown: 'unknown',
};

/** The transport's own failures carry only Google's words. */
const TRANSPORT_CODES: { pattern: RegExp; code: HostErrorCode }[] = [
  { pattern: /networkerror|connection failure|http 0/i, code: 'offline' },
  { pattern: /authori[sz]ation|log ?in|sign ?in|session/i, code: 'session-expired' },
  { pattern: /too many|timed out|timeout|server error|exceeded/i, code: 'busy' },
];

function transportFailure(error: unknown): HostError {
  const words = error instanceof Error ? error.message : String(error);
  const known = TRANSPORT_CODES.find(({ pattern }) => pattern.test(words));
  return new HostError(known?.code ?? 'unknown', words, error);
}

async function inTime(work: Promise<string>, ms: number): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostError('no-answer', 'Google Trang tính chưa trả lời.')), ms);
  });
  try {
    return await Promise.race([work.catch((error: unknown) => Promise.reject(transportFailure(error))), late]);
  } finally {
    clearTimeout(timer);
  }
}

export function createCall(transport: Transport): Call {
  return async (method, params) => {
    const patience = PATIENCE_MS[method] ?? PATIENCE_OTHERWISE_MS;
    const json = await inTime(transport(JSON.stringify({ method, params })), patience);
    const result = JSON.parse(json) as DoorResult<Answers[typeof method]>;
    if (result.ok) return result.value;
    if (result.code === 'not-configured') throw new NotConfigured(result.message);
    throw new HostError(HOST_CODES[result.code], result.message);
  };
}
