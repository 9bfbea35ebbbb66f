import { toA1, type Grid } from '../grid/index.ts';
import { COLUMNS, type Column } from '../form/types.ts';
import { findAgency } from './agency-line.ts';
import { groupLines, type Block } from './blocks.ts';
import { distinctColumns } from './column-meaning.ts';
import type { ColumnMap } from './columns.ts';
import type { LegacyLetters } from '../text/index.ts';
import type { FormIndex } from './form-index.ts';
import type { HeaderBlock } from './header.ts';
import { resolveBlocks } from './resolve.ts';
import { formRow, rowTexts } from './rows.ts';
import { countTasks } from './seen.ts';
import { structureOf } from './structure.ts';
import { settleHeader } from './settle-header.ts';
import { tableLines } from './table-lines.ts';
import { titleLines } from './title.ts';
import type { Answers, FormRow, FormSheet } from './types.ts';
import { unicodeGrid } from './unicode-grid.ts';
import { viewOf, type View } from './view.ts';

export type SheetOptions = { answers: Answers; letters: LegacyLetters | undefined };
export type SheetReading = { columns: Column[]; tasks: number; sheet: FormSheet | null };

/** Reads one sheet as the form; `sheet` is null when it has no header or no task column. */
export function readSheet(grid: Grid, index: FormIndex, { answers, letters }: SheetOptions): SheetReading {
  const view = viewOf(letters ? unicodeGrid(grid, letters) : grid);
  const settled = settleHeader(view, index, answers);
  if (!settled) return { columns: [], tasks: countTasks(view, index), sheet: null };
  const { header, columns, questions } = settled;
  const seen = distinctColumns(header.meanings.values());
  if (columns.task === null) return { columns: seen, tasks: countTasks(view, index), sheet: null };

  const lines = tableLines(view, header, columns, index);
  const { blocks, leftOut } = groupLines(lines, index);
  const resolved = resolveBlocks(blocks, index, answers);
  for (const claims of resolved.claims.values()) claims.sort((a, b) => a.block.row - b.block.row);
  const read = [...index.order.keys()].flatMap((task): FormRow[] => {
    const first = resolved.claims.get(task)?.[0];
    return first ? [formRow(first, view, columns)] : [];
  });
  const rows =
    view.grid === grid ? read : read.map((row) => ({ ...row, texts: rowTexts(row.lines, viewOf(grid), columns) }));
  const title = titleLines(view, header.row);
  const sheet: FormSheet = {
    form: index.form.id,
    sheet: grid.name,
    grid,
    header: { row: header.row, lastRow: header.lastRow, columns, cells: headerCells(view, header, columns) },
    title: { cells: [...new Set(title.map(({ cell }) => cell))] },
    agency: findAgency(title),
    table: { firstRow: header.lastRow + 1, lastRow: lastLine(blocks) ?? header.lastRow },
    rows,
    structure: structureOf(read, resolved, index),
    questions: [...questions, ...resolved.questions],
    leftOut,
  };
  return { columns: seen, tasks: rows.length, sheet };
}

function headerCells(
  view: View,
  { row: first, lastRow }: HeaderBlock,
  columns: ColumnMap,
): FormSheet['header']['cells'] {
  const cells: FormSheet['header']['cells'] = {};
  for (const column of COLUMNS) {
    const col = columns[column];
    if (col === null) continue;
    for (let row = lastRow; row >= first; row -= 1) if (!view.isBlank(row, col)) cells[column] = toA1(row, col);
  }
  return cells;
}

function lastLine(blocks: Block[]): number | undefined {
  const lines = blocks[blocks.length - 1]?.lines ?? [];
  return lines[lines.length - 1];
}
