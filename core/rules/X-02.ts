import type { ExportLayout, ExportRule, LayoutFinding } from '../export-layout/types.ts';

type Title = ExportLayout['titles'][number];
type Demand = readonly [kind: string, holds: (title: Title) => boolean];

const isUpper = (text: string): boolean => text === text.toUpperCase();
const centred: Demand = ['centred', ({ isCentred }) => isCentred];
const bold: Demand = ['bold', (title) => title.bold];

/** The agency line is the form's own, of which the decree says nothing. */
const DEMANDS: readonly (readonly [Title['role'], readonly Demand[]])[] = [
  ['annex', [bold, ['lower-case', ({ text }) => !isUpper(text)], ['size-14', ({ size }) => size === 14], centred]],
  ['title', [bold, ['capitals', ({ text }) => isUpper(text)], centred]],
  ['reference', [['italic', ({ italic }) => italic], centred]],
];

/** What the annex is called, its title in capitals, and what it goes with. */
export const X02: ExportRule = {
  id: 'X-02',
  severity: 'info',
  source: 'Nghị định 30/2020/NĐ-CP, phụ lục I.III.1',
  message:
    'Bản xuất: "Phụ lục IV" chữ thường, đậm cỡ 14, giữa; tên biểu mẫu in hoa đậm 13-14; dòng "(Kèm theo …)" nghiêng.',
  check: ({ titles }) =>
    DEMANDS.flatMap(([role, demands]): LayoutFinding[] => {
      const title = titles.find((line) => line.role === role);
      if (title === undefined) return [{ field: 'title', cell: null, params: { kind: 'missing', role } }];
      const { cell } = title;
      return demands
        .filter(([, holds]) => !holds(title))
        .map(([kind]) => ({ field: 'title', cell, params: { kind, role } }));
    }),
};
