import { encodeText } from '../../workbook/xml/text.ts';
import type { ConditionalMark, ListValidation, ModelCell } from './types.ts';
import type { ModelSheet } from './sheet.ts';
import type { Adoption } from './adoption.ts';
import { originOf } from './origin.ts';
import { cellName, rectName } from './rect.ts';
import type { SavedStyles } from './save-styles.ts';
import { elements, replaceElements } from './xml-edit.ts';

const EMPTY = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';

/** The worksheet part with what has changed since it was loaded. */
export function sheetXml(sheet: ModelSheet, styles: SavedStyles, adoption: Adoption): string {
  const origin = originOf(sheet);
  const { state } = sheet;
  const loaded = origin ? adoption.sheet(origin.part) : EMPTY;
  let xml = replaceElements(loaded, 'sheetData', `<sheetData>${rowsXml(sheet, styles, adoption)}</sheetData>`);
  if (state.merges !== origin?.merges) {
    const cells = state.merges.map((rect) => `<mergeCell ref="${rectName(rect)}"/>`);
    xml = replaceElements(xml, 'mergeCells', list('mergeCells', cells));
  }
  if (state.validations !== origin?.validations) {
    const others = elements(xml, 'dataValidation').filter((element) => !/\stype="list"/.test(element));
    xml = replaceElements(
      xml,
      'dataValidations',
      list('dataValidations', [...others, ...state.validations.map(validationXml)]),
    );
  }
  if (state.marks !== origin?.marks) {
    const kept = elements(xml, 'conditionalFormatting').filter((_, n) =>
      state.marks.some(({ id }) => id === origin?.marks[n]?.id),
    );
    const added = state.marks.filter(({ id }) => !origin?.marks.some((mark) => mark.id === id));
    xml = replaceElements(
      xml,
      'conditionalFormatting',
      kept.join('') + added.map((mark, n) => markXml(mark, n, styles)).join(''),
    );
  }
  if (sheet.isProtected !== elements(xml, 'sheetProtection').some((element) => /\ssheet="1"/.test(element))) {
    xml = replaceElements(xml, 'sheetProtection', sheet.isProtected ? '<sheetProtection sheet="1"/>' : '');
  }
  return xml;
}

function rowsXml(sheet: ModelSheet, styles: SavedStyles, adoption: Adoption): string {
  const rows = new Map<number, [number, ModelCell][]>();
  for (const { row, col, cell } of sheet.entries()) rows.set(row, [...(rows.get(row) ?? []), [col, cell]]);
  for (const row of sheet.state.hiddenRows) if (!rows.has(row)) rows.set(row, []);
  const attributes = originOf(sheet)?.rows;
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const inside = cells
        .sort(([a], [b]) => a - b)
        .map(([col, cell]) => cellXml(sheet, row, col, cell, styles, adoption));
      const hidden = sheet.state.hiddenRows.has(row) ? ' hidden="1"' : '';
      const rest = attributes?.get(row);
      return `<row r="${row}"${hidden}${rest ? ` ${rest}` : ''}>${inside.join('')}</row>`;
    })
    .join('');
}

function cellXml(
  sheet: ModelSheet,
  row: number,
  col: number,
  cell: ModelCell,
  styles: SavedStyles,
  adoption: Adoption,
): string {
  const origin = originOf(sheet);
  const name = cellName(row, col);
  const kept = origin?.cellXml.get(cell);
  if (kept !== undefined) return adoption.cell(kept).replace(/\sr="[^"]*"/, ` r="${name}"`);
  const like = adoption.style(origin?.styles.get(name) ?? 0);
  const start = `<c r="${name}" s="${styles.cell(like, cell.format, cell.quoted === true)}"`;
  const formula = cell.formula === undefined ? '' : `<f>${encodeText(cell.formula.slice(1))}</f>`;
  if (cell.error !== undefined) return `${start} t="e">${formula}<v>${encodeText(cell.error)}</v></c>`;
  if (typeof cell.value === 'number') return `${start}>${formula}<v>${cell.value}</v></c>`;
  if (typeof cell.value === 'boolean') return `${start} t="b">${formula}<v>${cell.value ? 1 : 0}</v></c>`;
  if (cell.value === null) return formula === '' ? `${start}/>` : `${start}>${formula}</c>`;
  if (formula !== '') return `${start} t="str">${formula}<v>${encodeText(cell.value)}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${encodeText(cell.value)}</t></is></c>`;
}

function validationXml({ range, source, showError }: ListValidation): string {
  const formula = typeof source === 'string' ? source.replace(/^=/, '') : `"${source.join(',').replaceAll('"', '""')}"`;
  return (
    `<dataValidation type="list" allowBlank="1" showErrorMessage="${showError ? 1 : 0}" sqref="${rectName(range)}">` +
    `<formula1>${encodeText(formula)}</formula1></dataValidation>`
  );
}

function markXml({ ranges, formula, fill }: ConditionalMark, n: number, styles: SavedStyles): string {
  const look = fill === null ? '' : ` dxfId="${styles.fill(fill)}"`;
  return (
    `<conditionalFormatting sqref="${ranges.map(rectName).join(' ')}"><cfRule type="expression"${look} priority="${1000 + n}">` +
    `<formula>${encodeText(formula.replace(/^=/, ''))}</formula></cfRule></conditionalFormatting>`
  );
}

const list = (name: string, items: string[]): string =>
  items.length ? `<${name} count="${items.length}">${items.join('')}</${name}>` : '';
