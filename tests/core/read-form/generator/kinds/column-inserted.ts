import { isTable, type Damage, type DraftColumn, type DraftLine } from '../draft.ts';

const ADDED: { header: string; texts: string[] }[] = [
  { header: 'Người phụ trách', texts: ['Nguyễn Văn A', 'Trần Thị B', ''] },
  { header: 'Đơn vị phối hợp', texts: ['Bộ Tư pháp', 'Bộ Nội vụ', ''] },
  { header: 'Mã', texts: ['A01', 'B22', ''] },
  { header: 'Tỷ lệ (%)', texts: ['80', '100', '45,5'] },
  { header: '', texts: [''] },
];

/** A column of the office's own, anywhere. */
export const columnInserted: Damage = {
  name: 'column inserted',
  phase: 'columns',
  apply: (draft, random) => {
    const { header, texts } = random.pick(ADDED);
    const column: DraftColumn = `+${draft.columns.length}`;
    const columns = draft.columns.slice();
    columns.splice(random.int(0, columns.length), 0, column);
    const fill = <Line extends DraftLine>(line: Line): Line =>
      isTable(line) && line.kind === 'task' && line.first
        ? { ...line, cells: { ...line.cells, [column]: random.pick(texts) } }
        : line;
    return {
      ...draft,
      columns,
      header: draft.header.map((line, at) =>
        at === 0 ? { ...line, cells: { ...line.cells, [column]: header } } : line,
      ),
      body: draft.body.map(fill),
    };
  },
};
