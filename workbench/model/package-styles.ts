import { XmlReader } from '../../workbook/xml/reader.ts';

/** Number format and lock of each cell style, by its index. */
export type PackageStyle = { format: string | undefined; locked: boolean };

/** Formats known by number alone that matter here (ECMA-376 18.8.30). */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  49: '@',
};

export function readPackageStyles(xml: string | null): PackageStyle[] {
  if (xml === null) return [];
  const reader = new XmlReader(xml);
  const custom = new Map<number, string>();
  const styles: PackageStyle[] = [];
  let inCells = false;
  while (reader.next()) {
    if (reader.name === 'cellXfs') inCells = reader.kind === 'open' && !reader.empty;
    if (reader.kind !== 'open') continue;
    if (reader.name === 'numFmt') custom.set(Number(reader.attr('numFmtId')), reader.attr('formatCode') ?? '');
    if (!inCells) continue;
    if (reader.name === 'xf') {
      const id = Number(reader.attr('numFmtId') ?? 0);
      const code = custom.get(id) ?? BUILT_IN[id];
      styles.push({ format: code && /^general$/i.test(code) ? undefined : code, locked: true });
    }
    if (reader.name === 'protection' && /^(0|false)$/.test(reader.attr('locked') ?? ''))
      styles[styles.length - 1]!.locked = false;
  }
  return styles;
}
