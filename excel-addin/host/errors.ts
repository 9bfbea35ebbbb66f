import type { HostErrorCode } from '../../task-pane/host/types.ts';
import { HostError } from '../../task-pane/host/types.ts';

/** Error codes of Excel's JavaScript API, as office.js passes them on. */
const CODES: Record<string, HostErrorCode> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'protected',
  ItemNotFound: 'sheet-missing',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  UnsupportedOperation: 'unsupported',
  ActivityLimitReached: 'busy',
  HostIsBusy: 'busy',
  HostRestartNeeded: 'session-expired',
  InvalidRequestContext: 'session-expired',
  SessionExpired: 'session-expired',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RequestAborted: 'busy',
  ConnectionFailure: 'offline',
};

/** For the log and for support; the pane shows its own sentence for the code. */
export function toHostError(error: unknown): HostError {
  const name = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  return new HostError(CODES[name] ?? 'unknown', name === '' ? message : `${name}: ${message}`, error);
}
