import type { Citation } from './types.ts';

/** Days below 10 and months 1, 2 take a leading 0 (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.4.b). */
function formatDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}

/** `59/2022/NĐ-CP`; the Party writes `66-NQ/TW`. */
function formatNumber(citation: Pick<Citation, 'number' | 'year' | 'symbol'>): string | null {
  const { number, year, symbol } = citation;
  if (number === null) return null;
  if (symbol?.includes('/')) return `${number}-${symbol}`;
  return [number, year, symbol].filter((part) => part !== null).join('/');
}

const SMALL = /(?<!\p{L})(?:điểm|khoản|tiết|đoạn)(?!\p{L})/giu;
const CAPITAL = /(?<!\p{L})(?:điều|tiểu mục|mục|chương|phần|phụ lục)(?!\p{L})/giu;

/** khoản, điểm in small letters, Điều, Mục, Chương with a capital (Nghị định 30/2020/NĐ-CP, Phụ lục II.V.7; rule C-15). */
function formatLocator(locator: string): string {
  return locator
    .replace(SMALL, (word) => word.toLowerCase())
    .replace(CAPITAL, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
}

/** `điểm a khoản 2 Điều 5 Nghị định số 13/2023/NĐ-CP ngày 17/4/2023` */
export function formatCitation(citation: Citation): string {
  const number = formatNumber(citation);
  const date = citation.date === null ? citation.dateRaw?.split(/\s+/).join(' ') : formatDate(citation.date);
  const parts = [
    citation.locator === null ? null : formatLocator(citation.locator),
    citation.draft ? 'dự thảo' : null,
    citation.kind,
    citation.name ?? null,
    number === null ? citation.year && `năm ${citation.year}` : `số ${number}`,
    date ? `ngày ${date}` : null,
  ];
  return parts.filter((part) => part !== null).join(' ');
}
