import { RUNTIME_SERVICE } from './api/services.ts';
import type { ProcessQueryRequest, ProcessQueryResponse } from './protocol.ts';

/** One request that reached the host. */
export type LogEntry = {
  /** `sync` is a round trip to the workbook; `runtime` shows the pane; the others office.js sends by itself. */
  kind: 'sync' | 'cleanup' | 'partition' | 'runtime';
  /** `Range.values=`, `Worksheet.getRange`, … in order, references left out. */
  actions: string[];
  bytesIn: number;
  bytesOut: number;
  error: string | null;
};

const HOUSEKEEPING = new Set(['_KeepReference', '_RemoveReference', '_ValidateArraySize']);

export function entryOf(
  customData: unknown,
  request: ProcessQueryRequest,
  response: ProcessQueryResponse | null,
  bytes: [number, number],
  error: string | null,
): LogEntry {
  const actions = request.Actions.flatMap((action) => {
    if (action.ActionType === 2) return [`load ${(action.QueryInfo?.Select ?? ['*']).join(',')}`];
    if (action.ActionType === 4) return [`${action.Name}=`];
    return action.ActionType === 3 && !HOUSEKEEPING.has(action.Name) ? [action.Name] : [];
  });
  const created = Object.values(request.ObjectPaths).flatMap((path) =>
    path.ObjectPathType === 3 && /^(Add|Insert)/.test(path.Name) ? [path.Name] : [],
  );
  const kind = kindOf(customData, request, actions.length);
  return {
    kind,
    actions: [...created, ...actions],
    bytesIn: bytes[0],
    bytesOut: bytes[1],
    error: error ?? response?.Error?.Code ?? null,
  };
}

function kindOf(customData: unknown, request: ProcessQueryRequest, actions: number): LogEntry['kind'] {
  if (customData === 'WacPartition') return 'partition';
  if (Object.values(request.ObjectPaths).some((path) => path.Name === RUNTIME_SERVICE)) return 'runtime';
  return actions === 0 && request.Actions.some((action) => action.Name === '_RemoveReference') ? 'cleanup' : 'sync';
}
