import { bare } from '../../core/text/index.ts';
import { wellFormed } from '../../core/wire/utf8.ts';
import { dayInVietnam } from '../clock.ts';
import type { ExportSnapshot } from './types.ts';

/** Letters that no file name may hold on some system. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;
/** Windows keeps paths below 260 letters. */
const LONGEST = 120;

/** "Tổng hợp Phụ lục IV, nhóm V - Đợt rà soát quý IV - 2026-11-24.xlsx" */
export function exportName({ choice, round, takenAt }: ExportSnapshot): string {
  const group = choice.group === null ? '' : `, nhóm ${choice.group}`;
  const name = wellFormed(round.name.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST));
  return `Tổng hợp Phụ lục IV${group} - ${name} - ${dayInVietnam(takenAt)}.xlsx`;
}

/** RFC 8187: everything but letters, digits and a few marks is percent-encoded. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** RFC 6266: the name in Vietnamese, and one without marks for programs that do not read it. */
export function attachment(name: string): string {
  const plain = bare(name).replace(/[^a-z0-9.]+/g, '-');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded(name)}`;
}
