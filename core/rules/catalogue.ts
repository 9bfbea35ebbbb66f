import type { RuleId, Severity } from '../issues/types.ts';
import { PLANNED } from './planned.ts';
import { RULES } from './rules.ts';
import { SILENT } from './silent.ts';

/** One line of `rules --json`. */
export type RuleEntry = {
  id: RuleId;
  severity: Severity | 'none';
  source: string;
  message: string;
  /** False = known, not checked yet. */
  active: boolean;
};

const FAMILIES = 'FCDATSX';

const checked: RuleEntry[] = RULES.map(({ id, severity, source, message }) => ({
  id,
  severity,
  source,
  message,
  active: true,
}));

/** Every rule of the catalogue, also the silent ones and those of an export, in the order of their ids. */
export const CATALOGUE: RuleEntry[] = [...checked, ...SILENT, ...PLANNED].sort(
  (a, b) => FAMILIES.indexOf(a.id.charAt(0)) - FAMILIES.indexOf(b.id.charAt(0)) || (a.id < b.id ? -1 : 1),
);
