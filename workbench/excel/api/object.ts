/**
 * The vocabulary in which Excel's object model is written down here: only the members that the add-in uses, each with
 * the requirement set it came with. Whatever is not written down fails, as it would where it does not exist.
 */
export type Value = unknown;

export type Member =
  | { kind: 'property'; since: string; get: () => Value; set?: (value: Value) => void }
  | { kind: 'navigation'; since: string; to: () => ApiObject | null }
  | { kind: 'method'; since: string; call: (args: Value[]) => ApiObject | null | Value };

export type ApiObject = {
  readonly type: string;
  readonly members: Readonly<Record<string, Member>>;
  /** What an Instantiate answers, e.g. `{ Id }`. */
  readonly identity?: () => Record<string, Value>;
  /** Set for collections. */
  readonly items?: () => ApiObject[];
  /** Runs before any member is used, e.g. to notice a deleted sheet. */
  readonly alive?: () => void;
};

export const property = (get: () => Value, set?: (value: Value) => void, since = '1.1'): Member => ({
  kind: 'property',
  since,
  get,
  ...(set ? { set } : {}),
});
export const navigation = (to: () => ApiObject | null, since = '1.1'): Member => ({ kind: 'navigation', since, to });
export const method = (call: (args: Value[]) => ApiObject | null | Value, since = '1.1'): Member => ({
  kind: 'method',
  since,
  call,
});

const OBJECTS = new WeakSet<object>();

export function object(definition: ApiObject): ApiObject {
  OBJECTS.add(definition);
  return definition;
}

export const isObject = (value: unknown): value is ApiObject =>
  typeof value === 'object' && value !== null && OBJECTS.has(value);

/** An error as Excel answers it inside a batch. */
export class ApiError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const MESSAGES: Record<string, string> = {
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  ItemNotFound: "The requested resource doesn't exist.",
  ItemAlreadyExists: 'The resource being created already exists.',
  AccessDenied: 'You cannot perform the requested operation.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  InvalidReference: 'This reference is not valid for the current operation.',
};

export const fail = (code: string, message = MESSAGES[code] ?? code): never => {
  throw new ApiError(code, message);
};
