import type { HostErrorCode } from '../../task-pane/host/types.ts';
import { HostError } from '../../task-pane/host/types.ts';

/** Error codes of Excel's JavaScript API (Excel.ErrorCodes) and of office.js beneath it. */
const CODES: Record<string, HostErrorCode> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'protected',
  ItemNotFound: 'sheet-missing',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedFeature: 'unsupported',
  UnsupportedOperation: 'unsupported',
  UnsupportedSheet: 'unsupported',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  ServiceNotAvailable: 'busy',
  // A dialog of Excel is open: it closes sooner or later.
  WriteNotSupportedWhenModalDialogOpen: 'busy',
  HostRestartNeeded: 'session-expired',
  InvalidOrTimedOutSession: 'session-expired',
  Unauthenticated: 'session-expired',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  MemoryLimitReached: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  RangeExceedsLimit: 'too-large',
  ConnectionFailure: 'offline',
};

/** For the log and for support; the pane shows its own sentence for the code. */
export function toHostError(error: unknown): HostError {
  const name = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  return new HostError(CODES[name] ?? 'unknown', name === '' ? message : `${name}: ${message}`, error);
}
