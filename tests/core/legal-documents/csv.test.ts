import { describe, expect, it } from 'vitest';
import { readDocumentsCsv } from '../../../core/legal-documents/index.ts';

const HEAD = 'kind,number,symbol,title,issuer,source';
const ROW = 'Nghị định,12,NĐ-CP,về một cửa,Chính phủ,Công báo';
const read = (text: string) => {
  const reading = readDocumentsCsv(text);
  if (!reading.ok) throw new Error(`${reading.line}: ${reading.problem}`);
  return reading.documents;
};
const told = (text: string) => {
  const reading = readDocumentsCsv(text);
  return reading.ok ? null : `${reading.line}: ${reading.problem}`;
};

describe('one line of an administrator', () => {
  it('with the six columns that are needed, and nothing else', () => {
    expect(read(`${HEAD}\n${ROW}`)).toEqual([
      {
        kind: 'Nghị định',
        number: '12',
        symbol: 'NĐ-CP',
        title: 'về một cửa',
        issuer: 'Chính phủ',
        source: 'Công báo',
        year: null,
        date: null,
        from: null,
        to: null,
        certainty: 'verified',
        replacedBy: [],
        note: undefined,
      },
    ]);
  });

  it('with all of them', () => {
    const head = `${HEAD},year,date,from,to,certainty,replacedBy,note`;
    const row = `${ROW},2025,2025-01-02,2025-03-01,2026-06-30,reported, 13/2026/NĐ-CP ;; 14/2026/NĐ-CP,xem khoản 2`;
    expect(read(`${head}\n${row}`)).toMatchObject([
      {
        year: '2025',
        date: '2025-01-02',
        from: '2025-03-01',
        to: '2026-06-30',
        certainty: 'reported',
        replacedBy: ['13/2026/NĐ-CP', '14/2026/NĐ-CP'],
        note: 'xem khoản 2',
      },
    ]);
  });

  it('with blanks around names of columns and fields, and a column of its own', () => {
    const reading = read(
      ` kind , number,symbol,title,issuer,source,ghi chú riêng\n Nghị định , 12 ,NĐ-CP, a ,b,c,không đọc`,
    );
    expect(reading).toMatchObject([{ kind: 'Nghị định', number: '12', title: 'a' }]);
    expect(Object.keys(reading[0] ?? {})).not.toContain('ghi chú riêng');
  });
});

describe('lines', () => {
  const two = ROW.replace('12', '13');
  it.each([
    ['LF', `${HEAD}\n${ROW}\n${two}\n`],
    ['CR LF', `${HEAD}\r\n${ROW}\r\n${two}\r\n`],
    ['CR', `${HEAD}\r${ROW}\r${two}\r`],
    ['no line break at the end', `${HEAD}\n${ROW}\n${two}`],
    ['empty lines and lines of separators', `${HEAD}\n\n${ROW}\n , ,,\n${two}\n\n\n`],
    ['a byte order mark', `\uFEFF${HEAD}\n${ROW}\n${two}`],
  ])('%s', (_, text) => expect(read(text).map(({ number }) => number)).toEqual(['12', '13']));

  it('fields that end the line or the text may be empty', () => {
    expect(read(`${HEAD},to,note\n${ROW},,\n${two},,`)).toMatchObject([{ to: null }, { to: null }]);
  });

  it('quotes hold what would part fields; other quotes are letters', () => {
    const title = (written: string) => read(`${HEAD}\nNghị định,12,NĐ-CP,${written},b,c`)[0]?.title;
    expect(title('"a, b"')).toBe('a, b');
    expect(title('"a ""b"" c"')).toBe('a "b" c');
    expect(title('"a\r\nb"')).toBe('a\r\nb');
    expect(title('""')).toBe('');
    expect(title('tên "riêng"')).toBe('tên "riêng"');
  });
});

const OPEN = 'dấu ngoặc kép mở ra mà không khép lại đúng chỗ';

describe('what cannot be taken is told with its line', () => {
  it.each([
    ['nothing at all', '', '1: thiếu cột kind, number, symbol, title, issuer, source'],
    ['a column missing', 'kind,number,symbol,title,source\n', '1: thiếu cột issuer'],
    ['a day that does not exist', `${HEAD},date\n${ROW},2025-01-01\n${ROW},2025-02-30`, '3: cột date không hợp lệ'],
    ['a certainty nobody knows', `${HEAD},certainty\n${ROW},chắc chắn`, '2: cột certainty không hợp lệ'],
    ['a quote that stays open', `${HEAD}\n${ROW}\n"Nghị định,13,NĐ-CP,a,b,c\n`, `3: ${OPEN}`],
    ['letters after a quoted field', `${HEAD}\nNghị định,12,NĐ-CP,"a" b,c,d\n${ROW}`, `2: ${OPEN}`],
    ['empty lines count', `${HEAD},from\n\n\n${ROW},x`, '4: cột from không hợp lệ'],
    ['one document twice', `${HEAD}\n${ROW}\n${ROW.replace('12', '0012')}`, '3: văn bản đã có ở dòng trên'],
    [
      'an end before the start',
      `${HEAD},from,to\n${ROW},2025-01-02,2025-01-01`,
      '2: ngày hết hiệu lực (to) trước ngày có hiệu lực (from)',
    ],
    [
      'an end before the day of issue',
      `${HEAD},date,to\n${ROW},2025-01-02,2025-01-01`,
      '2: ngày hết hiệu lực (to) trước ngày ban hành (date)',
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toBe(expected));

  it.each([`${HEAD},from,to\n${ROW},2025-01-01,2025-01-01`, `${HEAD},date,to\n${ROW},2025-01-01,2025-01-01`])(
    'one day may be both',
    (text) => expect(told(text)).toBeNull(),
  );
});
