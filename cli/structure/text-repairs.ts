import { fixes, rebuildFrame, STRUCTURE } from '../../core/fixes/index.ts';
import type { Assessment, Change, SheetPatch } from '../../core/index.ts';

type Mended = { patch: SheetPatch; changes: Change[] };

/**
 * In a file that is somebody else's only texts are written (CONTRACTS §1): of the rows' repairs the wording, and the
 * words of the header; rows stay where they are.
 */
export function textRepairs(assessment: Assessment, rules: string[] | undefined): Mended {
  if (!rules?.includes(STRUCTURE)) return fixes(assessment, rules ? { rules } : undefined);
  const { patch, changes } = fixes(assessment, { rules, kinds: ['reworded'] });
  const header = rebuildFrame(assessment.sheet, assessment.context.form).ops.flatMap((op) =>
    op.op === 'text' ? [op] : [],
  );
  return {
    patch: { sheet: patch.sheet, ops: [...patch.ops, ...header] },
    changes: [...changes, ...header.map(({ cell, before, after }) => ({ cell, before, after, rule: STRUCTURE }))],
  };
}
