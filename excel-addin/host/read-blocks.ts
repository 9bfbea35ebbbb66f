import type { Rect } from '../../core/grid/types.ts';
import { toA1 } from '../../core/grid/index.ts';
import { toHostError } from './errors.ts';
import type { CellBlock, SheetReading } from './sheet-reading.ts';
import { queueBlock, queueShell } from './sheet-reading.ts';

/** Cells asked for at once; with the texts of a form's length this is half of what one answer may hold (5 MB). */
const CELLS_PER_BLOCK = 8_000;
/** Of a sheet that is larger only the top is read: the form has 52 tasks, what goes on and on is something else. */
const MOST_CELLS = 200_000;

/** Reads sheets that together are too large for one answer, block by block. */
export async function readInBlocks(
  context: Excel.RequestContext,
  sheets: Excel.Worksheet[],
  merges: boolean,
): Promise<SheetReading[]> {
  const asked = sheets.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return { reading: queueShell(sheet, used, merges), used };
  });
  await context.sync();
  for (const { reading, used } of asked) {
    if (!used.isNullObject) reading.blocks = await readSheet(context, reading.sheet, used);
  }
  return asked.map(({ reading }) => reading);
}

async function readSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Excel.Range,
): Promise<CellBlock[]> {
  const rows = Math.min(used.rowCount, Math.max(1, Math.floor(MOST_CELLS / used.columnCount)));
  const step = Math.max(1, Math.floor(CELLS_PER_BLOCK / used.columnCount));
  const [top, left, right] = [used.rowIndex + 1, used.columnIndex + 1, used.columnIndex + used.columnCount];
  const blocks: CellBlock[] = [];
  for (let row = top; row < top + rows; row += step) {
    blocks.push(
      ...(await readRows(context, sheet, { top: row, left, right, bottom: Math.min(row + step, top + rows) - 1 })),
    );
  }
  return blocks;
}

/** Halves what is still too large: texts may have up to 32,767 characters. */
async function readRows(context: Excel.RequestContext, sheet: Excel.Worksheet, rect: Rect): Promise<CellBlock[]> {
  const block = queueBlock(sheet.getRange(`${toA1(rect.top, rect.left)}:${toA1(rect.bottom, rect.right)}`));
  try {
    await context.sync();
    return [block];
  } catch (error) {
    if (toHostError(error).code !== 'too-large' || rect.top === rect.bottom) throw error;
    const middle = Math.floor((rect.top + rect.bottom) / 2);
    const upper = await readRows(context, sheet, { ...rect, bottom: middle });
    return [...upper, ...(await readRows(context, sheet, { ...rect, top: middle + 1 }))];
  }
}
