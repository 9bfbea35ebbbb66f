import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeText } from '../../../core/sync/index.ts';

const DONE = 'Đã có đầy đủ cơ sở pháp lý';
const NONE = 'Chưa có cơ sở pháp lý để triển khai';
const ND13 = 'Nghị định số 13/2023/NĐ-CP ngày 17/4/2023';
const ND59 = 'Nghị định số 59/2022/NĐ-CP ngày 05/9/2022';
const QD06 = 'Quyết định số 06/QĐ-TTg ngày 06/01/2022';

type Case = [name: string, texts: { base: string; mine: string; theirs: string }, merged: string | null];

describe('two edits of one text', () => {
  it.each<Case>([
    [
      'in different sentences',
      {
        base: 'Đã ban hành. Đang triển khai. Còn vướng.',
        mine: 'Đã trình. Đang triển khai. Còn vướng.',
        theirs: 'Đã ban hành. Đang triển khai. Hết vướng.',
      },
      'Đã trình. Đang triển khai. Hết vướng.',
    ],
    ['a line added below, a line mended above', { base: 'a\nb', mine: 'a\nb\nc', theirs: 'A\nb' }, 'A\nb\nc'],
    [
      'a clause taken out, another one mended',
      { base: 'a; b; c; d', mine: 'b; c; d', theirs: 'a; b; c; D' },
      'b; c; D',
    ],
    [
      'a clause taken out, one far away mended',
      { base: 'o; a; b; c; d', mine: 'o; b; c; d', theirs: 'o; a; b; c; D' },
      'o; b; c; D',
    ],
    ['both made the same edit, and one more', { base: 'a\nb\nc', mine: 'A\nb\nc', theirs: 'A\nb\nC' }, 'A\nb\nC'],
    ['in one clause', { base: 'đã hoàn thành 50%', mine: 'đã hoàn thành 60%', theirs: 'đang hoàn thành 50%' }, null],
    ['two lines added in the same place', { base: 'a', mine: 'a\nb', theirs: 'a\nc' }, null],
    ['from nothing', { base: '', mine: 'a', theirs: 'b' }, null],
    ['emptied against mended', { base: 'a; b', mine: '', theirs: 'a; B' }, null],
    [
      'a citation added by each, apart',
      {
        base: `${DONE}: ${ND13}; ${QD06}`,
        mine: `${DONE}: ${ND13}; ${QD06}; ${ND59}`,
        theirs: `${DONE}:\n${ND13}; ${QD06}`,
      },
      `${DONE}:\n${ND13}; ${QD06}; ${ND59}`,
    ],
    [
      'a status each: two assessments are none (F-06)',
      { base: 'a; b; c', mine: `${DONE}; b; c`, theirs: `a; b; ${NONE}` },
      null,
    ],
    [
      "a provision put before the other one's document",
      { base: 'Điều 5\n\nx', mine: 'Điều 7\n\nx', theirs: `Điều 5\n\n${ND13}` },
      null,
    ],
    ['a mark of secrecy made of two', { base: 'x\n\ny', mine: '(\n\ny', theirs: 'x\n\nMật)' }, null],
    [
      'a citation that both together would make',
      { base: 'x\n\ny', mine: 'Luật\n\ny', theirs: 'x\n\nCăn cước công dân' },
      null,
    ],
    [
      'a citation that would go because it runs into the other one’s',
      {
        base: 'x\n\ny',
        mine: 'Luật Căn cước\n\ny',
        theirs: 'x\n\nsố 59/2014/QH13; Luật Căn cước số 59/2014/QH13',
      },
      null,
    ],
    [
      'a citation taken out by one, a clause mended by the other',
      { base: `${ND13}; a; b`, mine: `${ND59}; a; b`, theirs: `${ND13}; a; B` },
      `${ND59}; a; B`,
    ],
  ])('%s', (_, texts, merged) => {
    expect(mergeText(texts)).toBe(merged);
  });
});

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', '; ', '\n', '. ', ND13, DONE), { maxLength: 8 })
  .map((parts) => parts.join(''));

describe('for any three texts', () => {
  it('it does not matter who is first', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        expect(mergeText({ base, mine, theirs })).toBe(mergeText({ base, mine: theirs, theirs: mine }));
      }),
      { seed: 2367, numRuns: 500 },
    );
  });

  it('an edit on one side only is that edit', () => {
    fc.assert(
      fc.property(text, text, (base, mine) => {
        const merged = mergeText({ base, mine, theirs: base });
        expect(merged === null || merged === mine.trim()).toBe(true);
      }),
      { seed: 2367, numRuns: 500 },
    );
  });
});
