import { writeForm } from '../../workbook/index.ts';
import { form } from '../seeds.ts';
import { issuedTexts } from './issued.ts';
import { ministryTexts } from './ministry.ts';
import { plantedSample } from './planted.ts';
import { provinceTexts } from './province.ts';

/** Every committed workbook, and the list of planted errors, by its path under seeds/. */
export function sampleFiles(): Map<string, Uint8Array> {
  const { bytes, errors } = plantedSample(form);
  return new Map([
    ['forms/pl4-2367/blank.xlsx', writeForm(form)],
    ['samples/pl4-nhu-ban-hanh.xlsx', writeForm(form, { texts: issuedTexts(form) })],
    ['samples/bo-tai-chinh-day-du.xlsx', writeForm(form, { agency: 'Bộ Tài chính', texts: ministryTexts })],
    ['samples/ubnd-hai-phong.xlsx', writeForm(form, { agency: 'UBND thành phố Hải Phòng', texts: provinceTexts })],
    ['samples/25-loi.xlsx', bytes],
    ['samples/25-loi.json', new TextEncoder().encode(`${JSON.stringify(errors, null, 2)}\n`)],
  ]);
}
