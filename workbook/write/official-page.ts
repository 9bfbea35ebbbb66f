import type { PageSpec } from './spec.ts';

const MM_PER_INCH = 25.4;
const inches = (mm: number): number => Math.round((mm / MM_PER_INCH) * 1000) / 1000;

/** A4 landscape; NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.4: top and bottom 20–25 mm, left 30–35, right 15–20. */
export const OFFICIAL_PAGE: PageSpec = {
  landscape: true,
  margins: {
    left: inches(30),
    right: inches(15),
    top: inches(20),
    bottom: inches(20),
    header: inches(10),
    footer: inches(10),
  },
};
