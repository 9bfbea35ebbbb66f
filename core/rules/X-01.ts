import type { ExportLayout, ExportRule, LayoutFinding, TextLook } from '../export-layout/types.ts';

const FONT = 'Times New Roman';
const SIZES: Range = [13, 14];
type Range = readonly [least: number, most: number];
type Side = keyof NonNullable<ExportLayout['margins']>;

const MARGINS: readonly [Side, Range][] = [
  ['top', [20, 25]],
  ['bottom', [20, 25]],
  ['left', [30, 35]],
  ['right', [15, 20]],
];

/** Margins are kept in inches: what was set as 20 mm may come back as 19.99. */
const SLACK_MM = 0.1;
const isWithin = (value: number, [least, most]: Range, slack = 0): boolean =>
  value >= least - slack && value <= most + slack;

const page = (params: LayoutFinding['params']): LayoutFinding[] => [{ field: 'title', cell: null, params }];

function marginFindings({ margins }: ExportLayout): LayoutFinding[] {
  if (margins === null) return page({ kind: 'margins' });
  return MARGINS.flatMap(([side, [least, most]]) => {
    const millimetres = Math.round(margins[side] * 10) / 10;
    return isWithin(margins[side], [least, most], SLACK_MM) ? [] : page({ kind: side, millimetres, least, most });
  });
}

/** One finding for a look, at its first cell: a whole column in another font is one thing to mend. */
function lookFindings({ cell, font, size }: TextLook, field: 'title' | 'header'): LayoutFinding[] {
  return [
    ...(font === FONT ? [] : [{ field, cell, params: { kind: 'font', font } }]),
    ...(isWithin(size, SIZES) ? [] : [{ field, cell, params: { kind: 'size', size } }]),
  ];
}

/** Font, size, paper and margins; a wide table may lie across, so the direction is not looked at. */
export const X01: ExportRule = {
  id: 'X-01',
  severity: 'info',
  source: 'Nghị định 30/2020/NĐ-CP, phụ lục I.I.1-5',
  message:
    'Bản xuất: Times New Roman 13-14; A4 (bảng rộng được để ngang); lề trên, dưới 20-25, trái 30-35, phải 15-20 mm.',
  check: (layout) => [
    ...(layout.paper === 'A4' ? [] : page({ kind: 'paper' })),
    ...marginFindings(layout),
    ...layout.titles.flatMap((look) => lookFindings(look, 'title')),
    ...layout.table.flatMap((look) => lookFindings(look, 'header')),
  ],
};
