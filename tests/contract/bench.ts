import type { Book, Grid } from '../../core/grid/types.ts';
import { textAt } from '../../core/grid/index.ts';
import type { PatchOp } from '../../core/patch/types.ts';
import type { Host } from '../../task-pane/host/types.ts';
import type { WorkbookModel } from '../../workbench/model/index.ts';
import { fromCells } from '../../workbench/model/index.ts';

/** A host over a workbook model, as the suite needs it. */
export type HostBench = {
  host: Host;
  /** The officer is typing in a cell; absent where the host knows no such state. */
  cellEdit?(on: boolean): void;
  /** Somebody edits at the worst moment: right before the host's next write is carried out. */
  beforeWrite(edit: () => void): void;
  close(): void | Promise<void>;
};

export type MakeHost = (model: WorkbookModel) => Promise<HostBench>;

/** Opens a host; the suite closes it after the test. */
export type Start = (model: WorkbookModel) => Promise<HostBench>;

export const SHEET = 'Biểu 4';

/** A small sheet with everything that reading has to tell apart. */
export const workbook = (): WorkbookModel =>
  fromCells({
    [SHEET]: {
      B2: 'TT',
      C2: 'Kết quả',
      D2: 'Cơ sở pháp lý',
      B3: 1,
      C3: 'Đã ban hành',
      D3: 'Đủ',
      B4: 2,
      C4: { value: 45120, format: 'dd/mm/yyyy', text: '13/07/2023' },
      D4: { value: '#REF!', error: '#REF!', formula: '=Z1', text: '#REF!' },
      B5: 3,
      C5: { value: 7, formula: '=3+4', text: '7' },
      D5: { value: '=không phải công thức', text: '=không phải công thức', quoted: true },
      B6: 4,
      C6: true,
      D6: '  hai\ndòng ',
      B7: 5,
      D7: 'cuối',
    },
    'Ghi chú': { A1: 'khác' },
  });

export const text = (cell: string, before: string, after: string): PatchOp => ({ op: 'text', cell, before, after });

export const sheetOf = (book: Book, name = SHEET): Grid => book.sheets.find((sheet) => sheet.name === name)!;

export const at = (grid: Grid, cell: string): string => textAt(grid, Number(cell.slice(1)), cell.charCodeAt(0) - 64);

export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'no error';
  } catch (error) {
    return (error as { code?: string }).code ?? `no code: ${String(error)}`;
  }
}
