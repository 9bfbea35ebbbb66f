/** The web host's postMessage protocol, as far as office.js of 1.1.110 speaks it. */
export type XdmRequest = {
  _messageType: 0;
  /** 0 invoke, 1 register an event handler, 2 take it off. */
  _actionType: 0 | 1 | 2;
  _actionName: string;
  _conversationId: string;
  _correlationId: number | string;
  _data: unknown;
};

export type XdmReply = {
  _messageType: 1;
  /** 0 the answer to a request, 1 an event. */
  _responseType: 0 | 1;
  _errorCode: 0;
  _serializerVersion: 1;
  _actionName: string;
  _conversationId: string;
  _correlationId: number | string;
  _data: unknown;
};

export const reply = (to: XdmRequest, responseType: 0 | 1, data: unknown): string =>
  JSON.stringify({
    _messageType: 1,
    _responseType: responseType,
    _errorCode: 0,
    _serializerVersion: 1,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId,
    _data: data,
  } satisfies XdmReply);

/** Methods behind `executeMethod`. */
export const DISPATCH = {
  getSelectedData: 64,
  refreshSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
} as const;

/** Host errors that office.js turns into its own. */
export const HOST_ERROR = {
  cellEdit: 5004,
  sessionExpired: 5012,
  modalDialog: 5016,
  busy: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;

/** Excel on the web takes and gives this much at once. */
export const MAX_PAYLOAD = 5 * 1024 * 1024;

export type ArgumentInfo = { Arguments?: unknown[]; ReferencedObjectPathIds?: unknown };

export type ObjectPath = {
  Id: number;
  /** 1 root, 2 new, 3 method, 4 property, 5 indexer, 6 reference, 7 null. */
  ObjectPathType: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
};

export type QueryInfo = { Select?: string[]; Expand?: string[]; Top?: number; Skip?: number };

export type Action = {
  Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set property, 5 trace. Others are not used by the add-in. */
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
};

export type ProcessQueryRequest = { Actions: Action[]; ObjectPaths: Record<string, ObjectPath> };

export type ProcessQueryResponse = {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
};
