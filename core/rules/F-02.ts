import { repairRows } from '../fixes/structure/index.ts';
import type { StructureFinding } from '../read-form/types.ts';
import type { Finding, Rule } from './types.ts';

/** A sheet with more departures is another document, or several forms one below the other: not mended row by row. */
const MOST_REPAIRED = 200;

/**
 * Footnote 2 of the form: the tasks are those of its annex. The reader finds what is missing, doubled, reworded, moved
 * or foreign; this rule gives each its place (CONTRACTS §6).
 */
export const F02: Rule = {
  id: 'F-02',
  severity: 'error',
  source: 'Phụ lục IV Công văn 2367/TCT, chú thích 2',
  message:
    'Biểu mẫu phải có đủ 52 nhiệm vụ, đúng nguyên văn và đúng thứ tự; không thiếu, trùng, sửa lời hay thêm nhiệm vụ.',
  check: ({ sheet }) => sheet.structure.map(placed),
  repair: ({ task, params }, view) => {
    if (view.sheet.structure.length > MOST_REPAIRED) return [];
    const found = view.sheet.structure.find(
      (each) => each.kind === params['kind'] && taskOf(each) === task && rowOf(each) === params['row'],
    );
    return found ? repairRows([found], view).ops : [];
  },
};

function taskOf(found: StructureFinding): string | null {
  return found.kind === 'foreign' ? null : found.task;
}

function rowOf(found: StructureFinding): number | undefined {
  return found.kind === 'missing' ? undefined : found.row;
}

function placed(found: StructureFinding): Finding {
  switch (found.kind) {
    case 'missing':
      return { task: found.task, field: 'task', cell: null, params: { kind: 'missing' } };
    case 'doubled':
      return {
        task: found.task,
        field: 'task',
        cell: found.cell,
        params: { kind: 'doubled', row: found.row, first: found.first },
      };
    case 'foreign':
      return {
        task: null,
        field: 'task',
        cell: found.cell,
        params: { kind: 'foreign', row: found.row, text: found.text },
      };
    default:
      return { task: found.task, field: 'task', cell: found.cell, params: { kind: found.kind, row: found.row } };
  }
}
