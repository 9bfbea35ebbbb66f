import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm } from '../../../core/read-form/index.ts';
import { contentHash, contentOf, idempotencyKey, type Content } from '../../../core/wire/index.ts';
import { utf8, wellFormed } from '../../../core/wire/utf8.ts';
import { bookOf, form, gridOf, issued, type Lines } from '../read-form/sheets.ts';
import { runs } from '../support/runs.ts';

const SEED = 2367;
const sha256 = (text: string) => createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex');
const contentFrom = (lines: Lines, agency = 'BTC'): Content => {
  const result = readForm(bookOf(gridOf(lines)), form);
  if (!result.ok) throw new Error(result.reason);
  return contentOf(result.sheet, agency);
};

describe('the content hash', () => {
  const content: Content = {
    form: 'pl4-2367',
    agency: 'BTC',
    rows: [
      {
        task: 'I.2',
        text: 'Ban hành Thông tư',
        lead: 'Bộ Tài chính',
        deadline: 'Tháng 3/2022',
        result: 'dòng "1"\n2',
        basis: '',
        note: '€ 😀',
      },
    ],
  };

  it('is SHA-256 of the RFC 8785 text, its keys in order', () => {
    const text =
      '{"agency":"BTC","form":"pl4-2367","rows":[{"basis":"","deadline":"Tháng 3/2022","lead":"Bộ Tài chính",' +
      '"note":"€ 😀","result":"dòng \\"1\\"\\n2","task":"I.2","text":"Ban hành Thông tư"}]}';
    expect(contentHash(content)).toBe(`sha256:${sha256(text)}`);
  });

  it('of the form as issued is this one', () => {
    const rows = contentFrom(issued()).rows;
    const line = (row: (typeof rows)[number]) =>
      `{${(['basis', 'deadline', 'lead', 'note', 'result', 'task', 'text'] as const).map((key) => `"${key}":${JSON.stringify(row[key])}`).join(',')}}`;
    const text = `{"agency":"BTC","form":"pl4-2367","rows":[${rows.map(line).join(',')}]}`;
    expect(contentHash(contentFrom(issued()))).toBe(`sha256:${sha256(text)}`);
    expect(rows).toHaveLength(52);
  });

  const hash = contentHash(contentFrom(issued()));
  const perCell = (change: (text: string) => string): Lines =>
    issued().map((line, row) => (row < 5 ? line : line.map(change)));
  const result = (text: string): Lines =>
    issued().map((line) => (line[0] === '2' && line[2] === 'Bộ Tài chính' ? [...line.slice(0, 4), text] : line));

  it.each<[string, Lines]>([
    ['NFD', perCell((text) => text.normalize('NFD'))],
    ['outer blanks', perCell((text) => (text === '' ? '' : ` ${text}\u00A0\n`))],
    ['another title', [['Khác'], ...issued()]],
    ['a column more', issued().map((line) => ['', ...line])],
  ])('is the same with %s', (_, lines) => {
    expect(contentHash(contentFrom(lines))).toBe(hash);
  });

  it('is the same for either line end, another for another text or agency', () => {
    expect(contentHash(contentFrom(result('a\r\nb')))).toBe(contentHash(contentFrom(result('a\nb'))));
    expect(contentHash(contentFrom(result('a\rb')))).toBe(contentHash(contentFrom(result('a\nb'))));
    expect(contentHash(contentFrom(result('a b')))).not.toBe(contentHash(contentFrom(result('a\nb'))));
    expect(contentHash(contentFrom(issued(), 'BCA'))).not.toBe(hash);
  });

  it('does not throw on half a character: U+FFFD takes its place', () => {
    expect(contentFrom(result('a\uD83D')).rows[1]?.result).toBe('a\uFFFD');
    expect(contentHash(contentFrom(result('a\uD83D')))).toBe(contentHash(contentFrom(result('a\uFFFD'))));
  });
});

describe('UTF-8', () => {
  it('is that of the platform, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom('\uD800', '\uDFFF', 'ế', '€', '😀', 'a'),
            fc.string({ unit: 'binary', maxLength: 1 }),
          ),
        }),
        (text) => {
          expect(Buffer.from(utf8(wellFormed(text)))).toEqual(Buffer.from(text, 'utf8'));
        },
      ),
      { seed: SEED, numRuns: runs(500) },
    );
  });
});

describe('the idempotency key', () => {
  const parts = { round: 'mac-dinh', agency: 'BTC', contentHash: `sha256:${'a'.repeat(64)}`, lastReturned: null };
  const key = idempotencyKey(parts);

  it('is the same for the same submission and fits a header', () => {
    expect(idempotencyKey({ ...parts })).toBe(key);
    expect(idempotencyKey({ ...parts, round: 'đợt\n1\uD800' })).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    { ...parts, round: 'dot-2' },
    { ...parts, agency: 'BCA' },
    { ...parts, contentHash: `sha256:${'b'.repeat(64)}` },
    { ...parts, lastReturned: 'mac-dinh.BTC.0001' },
    { ...parts, lastReturned: '' },
  ])('is another for %o', (other) => {
    expect(idempotencyKey(other)).not.toBe(key);
  });
});
