import { STRUCTURE } from '../../core/fixes/index.ts';
import type { Assessment, Issue } from '../../core/index.ts';

/** A departure of the rows that no text can mend: for scripts, under `left`. */
export type RowLeft = { task: string | null; kind: string; row: number | null };

export function rowsLeft({ issues }: Assessment): RowLeft[] {
  return issues
    .filter(({ rule, params }) => rule === STRUCTURE && params['kind'] !== 'reworded')
    .map(({ task, params }) => ({ task, kind: String(params['kind']), row: rowOf(params) }));
}

function rowOf(params: Issue['params']): number | null {
  return typeof params['row'] === 'number' ? params['row'] : null;
}

const WORDS: Record<string, (left: RowLeft) => string> = {
  missing: ({ task }) => `thiếu ${task}`,
  moved: ({ task, row }) => `dòng ${row} (${task}) sai vị trí`,
  doubled: ({ task, row }) => `dòng ${row} lặp lại ${task}`,
  foreign: ({ row }) => `dòng ${row} ngoài biểu mẫu`,
};

/** Which rows stay as they are, why, and what to do. */
export function rowsLeftMessage(left: RowLeft[]): string {
  const told = left.map((each) => WORDS[each.kind]?.(each) ?? each.kind).join('; ');
  return (
    `Chưa sửa vì phải thêm, xóa hoặc chuyển dòng: ${told}. Trong tệp, lệnh này chỉ sửa chữ. ` +
    'Đề nghị mở tệp bằng Excel hoặc Google Trang tính và dùng Căn Cứ ở đó, hoặc dùng --rebuild để chép sang biểu mẫu mới.'
  );
}
