import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '../../../core/form/types.ts';
import { PHRASES, readStatus, setStatus } from '../../../core/status/index.ts';
import { runs } from '../support/runs.ts';

const { sufficient: S1, 'needs-completion': S2, none: S3 } = PHRASES;
const LEAD = 'Nhiệm vụ, giải pháp/mục tiêu ';

describe('readStatus', () => {
  it.each<[string, Status[]]>([
    [S1, ['sufficient']],
    [S2, ['needs-completion']],
    [S3, ['none']],
    [`${LEAD}đã có đầy đủ cơ sở pháp lý;`, ['sufficient']],
    [`- ${LEAD}chưa có cơ sở pháp lý để triển khai.`, ['none']],
    ['Nhiệm vụ này đã có đầy đủ cơ sở pháp lý', ['sufficient']],
    ['Mục tiêu chưa có cơ sở pháp lý để triển khai', ['none']],
    [S2.replace(',', ''), ['needs-completion']],
    [S2.normalize('NFD').toUpperCase(), ['needs-completion']],
    [S2.replace('quy định pháp luật cần', 'quy định\npháp  luật cần'), ['needs-completion']],
    [`${S1}: Nghị định số 13/2023/NĐ-CP`, ['sufficient']],
    [`${S1} tại Nghị định số 13/2023/NĐ-CP`, ['sufficient']],
    [`(1) ${S1}`, ['sufficient']],
    [`2. ${S2}`, ['needs-completion']],
    [`Mức 3: ${S3}`, ['none']],
    [`Nghị định số 13/2023/NĐ-CP. ${S1}`, ['sufficient']],
    [`${S1} Nghị định số 13/2023/NĐ-CP`, ['sufficient']],
    ['Đã có đầy đủ cơ sở pháp lí', ['sufficient']],
    [`Hiện nay đã có đầy đủ cơ sở pháp lý`, ['sufficient']],
    [`${LEAD.repeat(5)}${S1}`, ['sufficient']],
    [`${'x'.repeat(200)} ${S1}`, []],
    [`${S1}\n${S3}`, ['sufficient', 'none']],
    [`${S1}; ${S1}`, ['sufficient']],
    ['chưa có đầy đủ cơ sở pháp lý', []],
    ['Chưa có đầy đủ cơ sở pháp lý để triển khai', []],
    ['Không phải chưa có cơ sở pháp lý để triển khai', []],
    ['Chưa thể khẳng định đã có đầy đủ cơ sở pháp lý', []],
    [`${S1} hay chưa?`, []],
    [`${S1}?`, []],
    ['Đã xác định được quy định pháp luật có liên quan', []],
    ['Đủ', []],
    ['Mức 2', []],
    ['Có', []],
    ['', []],
  ])('%j → %j', (text, statuses) => expect(readStatus(text).statuses).toEqual(statuses));

  it.each<[string, Status[]]>([
    ['Đủ', ['sufficient']],
    ['Có', ['sufficient']],
    ['Mức 2', ['needs-completion']],
    ['3', ['none']],
    ['Chưa có', ['none']],
    ['Không có cơ sở pháp lí để triển khai', ['none']],
    ['chưa có đầy đủ cơ sở pháp lý', ['needs-completion', 'none']],
    ['Cần sửa đổi Nghị định', ['needs-completion']],
    ['Nghị định số 13/2023/NĐ-CP', []],
    [S1, []],
  ])('offers for %j: %j', (text, candidates) => expect(readStatus(text).candidates).toEqual(candidates));
});

describe('setStatus', () => {
  it.each<[string, string, Status, string]>([
    ['empty', '', 'sufficient', S1],
    ['blank', ' \n', 'none', S3],
    ['citations only', 'Nghị định số 13/2023/NĐ-CP', 'sufficient', `${S1}: Nghị định số 13/2023/NĐ-CP`],
    ['a phrase', S1, 'none', S3],
    ['what follows', `${S1}: Luật Cư trú;\nkhoản 2`, 'needs-completion', `${S2}: Luật Cư trú;\nkhoản 2`],
    ['the lead-in', `${LEAD}đã có đầy đủ cơ sở pháp lý.`, 'none', `${S3}.`],
    ['two phrases', `${S1}; ${S3}: Luật Cư trú`, 'needs-completion', `${S2}; Luật Cư trú`],
    ['a phrase inside', `Luật Cư trú. ${S1}.`, 'none', `Luật Cư trú. ${S3}.`],
    ['a short form', 'Đủ', 'sufficient', `${S1}: Đủ`],
  ])('%s', (_, text, status, expected) => expect(setStatus(text, status)).toBe(expected));

  it('set twice is set once, and what was set is read', () => {
    const piece = fc.constantFrom(
      ...[
        S1,
        S2,
        S3,
        S1.toLowerCase(),
        S2.normalize('NFD'),
        LEAD,
        LEAD,
        'Luật Cư trú',
        'hay chưa',
        'theo',
        'đã có đầy đủ',
      ],
      ...[
        'cơ sở pháp lý',
        'tuy nhiên quy định pháp luật cần tiếp tục được hoàn thiện',
        'chưa',
        '1.',
        '(',
        ')',
        '.',
        ',',
        ';',
        ':',
        '\n',
        '-',
        ' ',
      ],
    );
    const text = fc
      .array(piece, { maxLength: 8 })
      .chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')));
    const status = fc.constantFrom<Status>('sufficient', 'needs-completion', 'none');
    fc.assert(
      fc.property(text, status, status, (x, a, b) => {
        expect(setStatus(setStatus(x, a), b)).toBe(setStatus(x, b));
        expect(readStatus(setStatus(x, a)).statuses).toEqual([a]);
      }),
      { seed: 2367, numRuns: runs(5000) },
    );
  });
});
