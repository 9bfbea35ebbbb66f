import { fromA1, toA1 } from '../../core/grid/index.ts';
import type { A1 } from '../../core/grid/types.ts';
import { sameLines } from '../../core/patch/index.ts';
import { blockOver } from './block.ts';
import type { Place } from './block.ts';
import { DoorError } from './door-error.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const TEXT_FORMAT = '@';

/**
 * Writes one text into one range. The format comes first, or "3/2026" becomes a date and "007" a number. `setValue` takes
 * a leading `=` for a formula whatever the format, and drops a leading apostrophe: such texts go in as rich text, which
 * cannot be anything but text.
 */
export function writeText(range: Range, text: string): void {
  range.setNumberFormat(TEXT_FORMAT);
  if (/^[=']/.test(text)) range.setRichTextValue(SpreadsheetApp.newRichTextValue().setText(text).build());
  else range.setValue(text);
}

/** The text operations of one patch: what was written, and whether it stands. */
export class TextWriter {
  private readonly sheet: Sheet;
  private written: (Place & { after: string })[] = [];

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  write(cell: A1, after: string): void {
    writeText(this.sheet.getRange(cell), after);
    this.written.push({ ...fromA1(cell), after });
  }

  /** Lines moved: what was written moves with them. */
  shift(rowAfter: (row: number) => number | null): void {
    this.written = this.written.flatMap((each) => {
      const row = rowAfter(each.row);
      return row === null ? [] : [{ ...each, row }];
    });
  }

  /** Reads back in one block that every text stands as text, letter for letter. */
  verify(): void {
    if (this.written.length === 0) return;
    SpreadsheetApp.flush();
    const block = blockOver(this.sheet, this.written);
    const shown = block.range.getDisplayValues();
    const formulas = block.range.getFormulas();
    const last = new Map(this.written.map((each) => [toA1(each.row, each.col), each]));
    last.forEach((place, cell) => {
      if (block.of(formulas, place) || !sameLines(block.of(shown, place) ?? '', place.after)) {
        throw new DoorError(
          'unknown',
          `Google Trang tính không giữ nguyên văn bản ghi vào ô ${cell}, nên chưa ghi gì.`,
        );
      }
    });
  }
}
