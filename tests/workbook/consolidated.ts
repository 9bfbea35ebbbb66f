import { textAt } from '../../core/index.ts';
import type { Grid } from '../../core/index.ts';
import { openWorkbook, toBook } from '../../workbook/index.ts';

export type ReadAnswer = { task: string; agency: string; result: string; basis: string; note: string };

/** The consolidated form as our own reader reads it: group lines, task lines, and below each what the agencies say. */
export function answersIn(grid: Grid): ReadAnswer[] {
  const answers: ReadAnswer[] = [];
  let [numeral, task] = ['', ''];
  for (let row = 1; row < grid.row + grid.text.length; row++) {
    const [tt = '', name = '', , , result = '', basis = '', note = ''] = [1, 2, 3, 4, 5, 6, 7].map((col) =>
      textAt(grid, row, col),
    );
    if (/^[IVX]+$/.test(tt)) numeral = tt;
    else if (numeral !== '' && /^\d+$/.test(tt)) task = `${numeral}.${tt}`;
    // Footnotes stand below the table.
    else if (task !== '' && tt !== '') break;
    else if (task !== '' && name !== '') answers.push({ task, agency: name, result, basis, note });
  }
  return answers;
}

export function sheetOfFile(bytes: Uint8Array, name: string): Grid {
  const grid = toBook(openWorkbook(bytes)).sheets.find((sheet) => sheet.name === name);
  if (grid === undefined) throw new Error(`no sheet ${name}`);
  return grid;
}
