import { checkLayout } from '../../core/export-layout/index.ts';
import type { ExportLayout, TextLook } from '../../core/export-layout/index.ts';
import type { FormDefinition } from '../../core/form/types.ts';
import { toA1 } from '../../core/grid/index.ts';
import type { Issue } from '../../core/issues/types.ts';
import { FORM_SHEET } from '../write/form.ts';
import type { CellSpec, PageSpec, SheetSpec, WorkbookSpec } from '../write/spec.ts';

const MM_PER_INCH = 25.4;

const inMillimetres = ({ top, bottom, left, right }: PageSpec['margins']): ExportLayout['margins'] => ({
  top: top * MM_PER_INCH,
  bottom: bottom * MM_PER_INCH,
  left: left * MM_PER_INCH,
  right: right * MM_PER_INCH,
});

const lookOf = (font: WorkbookSpec['font'], row: number, { column, style = {} }: CellSpec): TextLook => ({
  cell: toA1(row, column),
  font: font.name,
  size: style.size ?? font.size,
  bold: style.bold === true,
  italic: style.italic === true,
  isCentred: style.align === 'center',
});

/**
 * An official sheet as Nghị định 30/2020/NĐ-CP looks at it. The table is what has borders, without the note that the form
 * itself prints small (I.3); footnotes stand outside it.
 */
function layoutOf(form: FormDefinition, font: WorkbookSpec['font'], { rows, page }: SheetSpec): ExportLayout {
  const printed = new Set(form.groups.flatMap(({ tasks }) => tasks.map(({ issued }) => issued.note)));
  const titles: ExportLayout['titles'] = [];
  const table = new Map<number, TextLook>();
  for (const { row, cells } of rows) {
    const role = form.titleLines[row - 1]?.role;
    for (const cell of cells) {
      const { content, style } = cell;
      const text = typeof content === 'string' ? content : '';
      const size = style?.size ?? font.size;
      if (role !== undefined) titles.push({ ...lookOf(font, row, cell), role, text });
      else if (style?.border && !table.has(size) && (text === '' || !printed.has(text)))
        table.set(size, lookOf(font, row, cell));
    }
  }
  return {
    paper: page === undefined ? null : 'A4',
    margins: page === undefined ? null : inMillimetres(page.margins),
    titles,
    table: [...table.values()],
  };
}

/** What find in the workbook's official sheet. */
export function layoutIssues(form: FormDefinition, { font, sheets }: WorkbookSpec): Issue[] {
  const sheet = sheets.find(({ name }) => name === FORM_SHEET);
  return sheet === undefined ? [] : checkLayout(layoutOf(form, font, sheet));
}
