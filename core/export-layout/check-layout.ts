import type { Issue } from '../issues/types.ts';
import { EXPORT_RULES } from '../rules/export-rules.ts';
import type { ExportLayout } from './types.ts';

/** What the official layout demands and the export has not, run on every export. */
export const checkLayout = (layout: ExportLayout): Issue[] =>
  EXPORT_RULES.flatMap(({ id, severity, check }) =>
    check(layout).map((finding): Issue => ({ rule: id, severity, task: null, ...finding })),
  );
