import type { A1 } from '../grid/types.ts';
import type { Field, FormDefinition } from '../form/types.ts';
import type { Issue, RuleId } from '../issues/types.ts';

/** How the text of a cell looks; sizes in points. */
export type TextLook = { cell: A1; font: string; size: number; bold: boolean; italic: boolean; isCentred: boolean };

/** The appendix as it is about to leave, as far as Nghị định 30/2020/NĐ-CP speaks of it. */
export type ExportLayout = {
  paper: 'A4' | 'other' | null;
  /** Millimetres; null = the program's own. */
  margins: { top: number; bottom: number; left: number; right: number } | null;
  /** The lines above the table; those that the sheet lacks are not there. */
  titles: (TextLook & { role: FormDefinition['titleLines'][number]['role']; text: string })[];
  /** One of each look in the table, its first cell. */
  table: TextLook[];
};

export type LayoutFinding = { field: Field; cell: A1 | null; params: Issue['params'] };

/** A check of an export, not of a sheet that somebody fills in. */
export type ExportRule = {
  id: RuleId;
  severity: 'info';
  source: string;
  message: string;
  check: (layout: ExportLayout) => LayoutFinding[];
};
