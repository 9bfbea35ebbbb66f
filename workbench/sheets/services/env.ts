import type { WorkbookModel } from '../../model/index.ts';
import type { Access } from '../access.ts';
import type { SheetsLog } from '../log.ts';
import type { Realm } from '../realm.ts';
import type { Strict } from '../strict.ts';

export type Trouble = {
  /** Google's servers answer with an error. */
  busy: boolean;
  /** The officer's browser does not reach Google. */
  offline: boolean;
  /** Google does not reach the store. */
  storeDown: boolean;
  /** The Google session has ended. */
  expired: boolean;
  /** Another execution holds the lock. */
  locked: boolean;
  /** Somebody edits at the worst moment: right before the script takes its lock. Once. */
  beforeWrite: (() => void) | null;
  /** Extra milliseconds per google.script.run call. */
  slowMs: number;
};

/** What every service of one stand-in shares. */
export type Env = {
  model: WorkbookModel;
  access: Access;
  log: SheetsLog;
  realm: Realm;
  strict: Strict;
  trouble: Trouble;
  timeZone: string;
  /** Of the open file. */
  fileId: string;
  user: string;
  now: () => number;
};
