import type { RuleId, Severity } from '../issues/types.ts';
import { EXPORT_RULES } from './export-rules.ts';
import { RULES } from './rules.ts';
import { SILENT } from './silent.ts';

/** One line of `rules --json`. */
export type RuleEntry = {
  id: RuleId;
  severity: Severity | 'none';
  source: string;
  message: string;
  /** What it looks at: `check` runs those of a sheet, `checkLayout` those of an export. */
  about: 'sheet' | 'export';
};

const FAMILIES = 'FCDATSX';

type Said = Pick<RuleEntry, 'id' | 'severity' | 'source' | 'message'>;

const entry = ({ id, severity, source, message }: Said, about: RuleEntry['about']): RuleEntry => ({
  id,
  severity,
  source,
  message,
  about,
});

/** Every rule of the catalogue, also the silent ones and those of an export, in the order of their ids. */
export const CATALOGUE: RuleEntry[] = [
  ...[...RULES, ...SILENT].map((rule) => entry(rule, 'sheet')),
  ...EXPORT_RULES.map((rule) => entry(rule, 'export')),
].sort((a, b) => FAMILIES.indexOf(a.id.charAt(0)) - FAMILIES.indexOf(b.id.charAt(0)) || (a.id < b.id ? -1 : 1));
