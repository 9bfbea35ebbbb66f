import type { Round } from '../../core/wire/types.ts';
import type { KeptRow } from '../../core/wire/submissions.ts';
import type { OverviewLine } from '../submissions/overview.ts';

/** What is asked for. */
export type ExportChoice = {
  round: string;
  /** `received`: those that are only received, too, marked as such. */
  include: 'accepted' | 'received';
  /** One group of tasks; null = the whole form. */
  group: string | null;
};

/** What the overview does not show of a submission. */
export type ExportFacts = {
  contentHash: string;
  explanation: string | null;
  submittedBy: string | null;
  /** ISO day. */
  reportDate: string;
  client: string;
  /** "12/CV-BTC ngày 24/11/2026, người ký …". */
  document: { number: string; symbol: string; issuedOn: string; signer: string } | null;
};

export type ExportLine = OverviewLine & {
  facts: ExportFacts | null;
  /** The kept rows, as they were hashed; null where this agency's submission is not in the whole. */
  rows: KeptRow[] | null;
};

/** A round at one moment: all that an export is made of. */
export type ExportSnapshot = {
  choice: ExportChoice;
  round: Pick<Round, 'code' | 'name' | 'reportDate' | 'dueAt'>;
  takenAt: Date;
  lines: ExportLine[];
};
