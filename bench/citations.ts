import { scanCitations } from '../core/index.ts';
import { median } from './measure.ts';
import type { Line } from './table.ts';
import { filledSheet } from './wide-form.ts';

const SIZE = 1_000_000;

/** What most programs would do: one pattern for numbers, one for dates. It knows no kinds, lists, locators, laws by name. */
const PATTERN =
  /(\d+)\/(?:(\d{4})\/)?([A-ZĐ]+(?:-[A-ZĐa-z]+)+)(?:\s+ngày\s+(\d{1,2})(?:\/|\s+tháng\s+)(\d{1,2})(?:\/|\s+năm\s+)(\d{4}))?/gu;

const HOSTILE = {
  'khoản khoản …': 'khoản ',
  'digits and slashes': '1/2/',
  'ngày ngày …': 'ngày 1 tháng ',
  'Luật Luật …': 'Luật Đất ',
  'Nghị định số số …': 'Nghị định số ',
};

const filled = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

/** Nanoseconds per character, on officials' writing and on text made to hurt. */
export async function benchCitations(): Promise<Line[]> {
  const real = filled(
    `${filledSheet()
      .rows.flatMap(({ texts }) => [texts.result, texts.basis])
      .join('\n')}\n`,
    SIZE / 4,
  );
  const perCharacter = async (work: (text: string) => unknown, text: string) =>
    ((await median(() => work(text), 3)) / text.length) * 1e6;
  const ours = await perCharacter(scanCitations, real);
  const pattern = await perCharacter((text) => [...text.matchAll(PATTERN)], real);
  const unit = 'ns/char';
  const lines: Line[] = [
    { what: 'citations in what officials write', value: ours, against: 'one regular expression', peer: pattern, unit },
  ];
  for (const [what, piece] of Object.entries(HOSTILE)) {
    const value = await perCharacter(scanCitations, filled(piece, SIZE));
    const peer = await perCharacter(scanCitations, filled(piece, SIZE / 8));
    lines.push({ what: `1 MB of “${what}”`, value, against: '1/8 of it', peer, unit, goal: 'linear = 1' });
  }
  return lines;
}
