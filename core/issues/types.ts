import type { A1 } from '../grid/types.ts';
import type { Field, TaskId } from '../form/types.ts';
import type { PatchOp } from '../patch/types.ts';

export type Severity = 'error' | 'warning' | 'info';
export type RuleId = string;
export type Params = Record<string, string | number | boolean | null | string[]>;

/** One finding as data; words are made in `core/issues` from rule and params. */
export type Issue = {
  rule: RuleId;
  severity: Severity;
  task: TaskId | null;
  field: Field;
  cell: A1 | null;
  params: Params;
  fix?: Fix;
};

/** A repair of this finding. `safe` fixes are done together by "Sửa lỗi trình bày"; the others one by one, previewed. */
export type Fix = { safe: boolean; ops: PatchOp[] };
