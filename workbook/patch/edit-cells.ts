import { fromA1, toA1 } from '../../core/grid/index.ts';
import type { A1 } from '../../core/grid/types.ts';
import { cellTooLong, damaged, WorkbookError } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { withAttribute } from '../xml/insert.ts';
import { encodeText } from '../xml/text.ts';
import { findPlaces, reachesOver, splice } from './sheet-xml.ts';
import type { CellPlace, RowPlace, SheetPlaces, Splice } from './sheet-xml.ts';

export type CellEdit = {
  cell: A1;
  /** What the cell is to hold, as text whatever it begins with; an empty text empties the cell. Absent: it keeps what it holds. */
  text?: string;
  /** The same text as runs that have looks of their own: what is to stand inside `<is>`. */
  runs?: string;
  /** The number of its new style, given that of the old one. Absent: it keeps its style. */
  restyle?: (style: number) => number;
};

type Target = Omit<CellEdit, 'cell'> & { row: number; column: number };

const styleOfTarget = ({ restyle }: Target, style: string | null): string | null =>
  restyle ? String(restyle(Number(style ?? 0))) : style;

/**
 * Texts go into the sheet part itself (`inlineStr`), so that the shared strings, like every other part, stay as they
 * are. The type makes them text: `=1+1` is shown, not computed.
 */
function cellXml(prefix: string, target: Target, before: string | null): string {
  const { row, column, text = '' } = target;
  const style = styleOfTarget(target, before);
  const start = `<${prefix}c r="${toA1(row, column)}"${style === null ? '' : ` s="${style}"`}`;
  if (text === '') return `${start}/>`;
  const content = target.runs ?? `<${prefix}t xml:space="preserve">${encodeText(text)}</${prefix}t>`;
  return `${start} t="inlineStr"><${prefix}is>${content}</${prefix}is></${prefix}c>`;
}

/** Only the style changes: what the cell holds stays letter for letter. */
function restyled(xml: string, target: Target, place: CellPlace): Splice {
  const tag = /^<[^>]*>/.exec(xml.slice(place.start, place.end))![0];
  const style = styleOfTarget(target, place.style);
  const text = style === null ? tag : withAttribute(tag, 's', style);
  return { start: place.start, end: place.start + tag.length, text };
}

function replacement(xml: string, prefix: string, target: Target, place: CellPlace): Splice {
  if (target.text === undefined) return restyled(xml, target, place);
  if (reachesOver(place.formula, target.row, target.column)) {
    const cell = toA1(target.row, target.column);
    throw new WorkbookError(
      'not-in-file',
      `Ô ${cell} là công thức dùng chung cho vùng ${place.formula}: đề nghị sửa ô này trong Excel.`,
    );
  }
  return { start: place.start, end: place.end, text: cellXml(prefix, target, place.style) };
}

/** A new cell stands before the first one to its right. */
function insertions(prefix: string, place: RowPlace, targets: Target[], styleOf: StyleOf): Splice[] {
  return targets.map((target) => {
    const next = place.cells.find((cell) => cell.column > target.column);
    const at = next?.start ?? place.close;
    return { start: at, end: at, text: cellXml(prefix, target, styleOf(target.column)) };
  });
}

const isWorthACell = ({ text = '', restyle }: Target): boolean => text !== '' || restyle !== undefined;

type StyleOf = (column: number) => string | null;

/** `spans` is a hint that a new cell may make untrue; it is optional, so it goes. */
const withoutSpans = (openTag: string): string => openTag.replace(/\s+spans\s*=\s*("[^"]*"|'[^']*')/, '');

function editRow(xml: string, places: SheetPlaces, place: RowPlace, targets: Target[], styleOf: StyleOf): Splice[] {
  const { prefix } = places;
  const existing = (target: Target): CellPlace | undefined => place.cells.find((cell) => cell.column === target.column);
  const fresh = targets.filter((target) => !existing(target) && isWorthACell(target));
  const splices = targets.flatMap((target) => {
    const cell = existing(target);
    return cell ? [replacement(xml, prefix, target, cell)] : [];
  });
  if (fresh.length === 0) return splices;
  const rowStyle = rowStyleOf(xml.slice(place.start, place.openEnd));
  const style: StyleOf = (column) => rowStyle ?? styleOf(column);
  const openTag = withoutSpans(xml.slice(place.start, place.openEnd));
  if (place.empty) {
    const cells = fresh.map((target) => cellXml(prefix, target, style(target.column))).join('');
    return [{ start: place.start, end: place.openEnd, text: `${openTag.slice(0, -2)}>${cells}</${prefix}row>` }];
  }
  return [
    ...splices,
    { start: place.start, end: place.openEnd, text: openTag },
    ...insertions(prefix, place, fresh, style),
  ];
}

/** A row's style counts only together with `customFormat` (ECMA-376 18.3.1.73). */
function rowStyleOf(openTag: string): string | null {
  return /\scustomFormat\s*=\s*["'](1|true)["']/.test(openTag)
    ? (/\ss\s*=\s*["'](\d+)["']/.exec(openTag)?.[1] ?? null)
    : null;
}

/** Rows that the sheet does not have yet, in front of the first later row. */
function newRow(places: SheetPlaces, row: number, targets: Target[], styleOf: StyleOf): Splice[] {
  const { prefix, rows, dataEnd } = places;
  const kept = targets.filter(isWorthACell);
  if (kept.length === 0) return [];
  const cells = kept.map((target) => cellXml(prefix, target, styleOf(target.column))).join('');
  const at = rows.find((place) => place.row > row)?.start ?? dataEnd.start;
  return [{ start: at, end: at, text: `<${prefix}row r="${row}">${cells}</${prefix}row>` }];
}

/** Opens an empty `<sheetData/>` around its first rows. */
function fillEmptyData(xml: string, places: SheetPlaces, rows: Splice[]): Splice[] {
  const { start, end, empty } = places.dataEnd;
  if (!empty || rows.length === 0) return rows;
  const openTag = `${xml.slice(start, end).replace(/\s*\/>$/, '')}>`;
  return [{ start, end, text: `${openTag}${rows.map((row) => row.text).join('')}</${places.prefix}sheetData>` }];
}

function targetsByRow(edits: CellEdit[]): Map<number, Target[]> {
  const byRow = new Map<number, Target[]>();
  for (const { cell, ...edit } of edits) {
    if ((edit.text ?? '').length > LIMITS.cellCharacters) {
      throw cellTooLong(cell);
    }
    const { row, col } = fromA1(cell);
    const targets = byRow.get(row) ?? [];
    byRow.set(row, [...targets.filter(({ column }) => column !== col), { row, column: col, ...edit }]);
  }
  for (const targets of byRow.values()) targets.sort((a, b) => a.column - b.column);
  return new Map([...byRow].sort(([a], [b]) => a - b));
}

/** A worksheet part with some cells changed and everything else as it was. */
export function editCells(xml: string, edits: CellEdit[], styleOf: StyleOf): string {
  const byRow = targetsByRow(edits);
  const places = findPlaces(xml, new Set(byRow.keys()));
  if (!places) throw damaged();
  const splices: Splice[] = [];
  for (const [row, targets] of byRow) {
    const place = places.rows.find((candidate) => candidate.row === row);
    splices.push(...(place ? editRow(xml, places, place, targets, styleOf) : newRow(places, row, targets, styleOf)));
  }
  return splice(xml, fillEmptyData(xml, places, splices));
}
