import { encodeAttribute } from '../xml/text.ts';
import type { CellStyleSpec, WorkbookSpec } from './spec.ts';

const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const THIN = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join('');
/** Built-in formats: `@` (text) and `mmm-yy`. */
const TEXT_FORMAT = 49;
const MONTH_FORMAT = 17;
const BLACK = '000000';

export function fontXml({ bold, italic, size, color, underline }: CellStyleSpec, font: WorkbookSpec['font']): string {
  const marks = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${underline ? '<u/>' : ''}`;
  const name = encodeAttribute(font.name);
  return `<font>${marks}<sz val="${size ?? font.size}"/><color rgb="FF${color ?? BLACK}"/><name val="${name}"/><family val="1"/></font>`;
}

export const fillXml = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;

export const borderXml = ({ border }: CellStyleSpec): string =>
  border ? `<border>${THIN}<diagonal/></border>` : NO_BORDER;

/** The cell format that puts the parts together, by their numbers. */
export function formatXml(style: CellStyleSpec, parts: { font: number; fill: number; border: number }): string {
  const format = style.month ? MONTH_FORMAT : style.text ? TEXT_FORMAT : 0;
  const alignment = [
    style.align && `horizontal="${style.align}"`,
    style.valign && `vertical="${style.valign}"`,
    style.wrap && 'wrapText="1"',
  ].filter(Boolean);
  return (
    `<xf numFmtId="${format}" fontId="${parts.font}" fillId="${parts.fill}" borderId="${parts.border}" xfId="0" applyFont="1"` +
    `${parts.fill ? ' applyFill="1"' : ''}${style.border ? ' applyBorder="1"' : ''}${format ? ' applyNumberFormat="1"' : ''}` +
    (alignment.length ? ` applyAlignment="1"><alignment ${alignment.join(' ')}/></xf>` : '/>')
  );
}
