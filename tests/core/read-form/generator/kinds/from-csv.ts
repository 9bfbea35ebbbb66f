import { isTable, textOf, type Damage, type DraftColumn, type DraftLine } from '../draft.ts';

/** Opened from CSV: all text, no merged or hidden cells, one sheet, named by the file. */
export const fromCsv: Damage = {
  name: 'opened from CSV',
  phase: 'book',
  apply: (draft, random) => {
    const plain = <Line extends DraftLine>({ hidden: _hidden, ...line }: Line): Line => {
      if (!isTable(line as DraftLine)) return line as Line;
      const cells = Object.entries((line as { cells: object }).cells) as [DraftColumn, string][];
      return { ...line, cells: Object.fromEntries(cells.map(([key, cell]) => [key, textOf(cell)])) } as unknown as Line;
    };
    return {
      ...draft,
      title: draft.title.map(plain),
      header: draft.header.map(plain),
      body: draft.body.map(plain),
      before: [],
      behind: [],
      hiddenColumns: [],
      filtered: false,
      merges: false,
      sheet: random.pick(['Phu luc IV_Bo Tai chinh', 'pl4-2367', 'bao_cao_2023 (1)']),
    };
  },
};
