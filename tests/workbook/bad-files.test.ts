import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openWorkbook, toBook, WorkbookError } from '../../workbook/index.ts';
import { readDirectory } from '../../workbook/zip/directory.ts';
import { MAIN, makePackage, richPackage, sheetOf } from './package.ts';

/** A compound file: signature, then directory entries of 128 bytes with UTF-16 names. */
function compound(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...name].forEach((letter, n) => bytes.set([letter.charCodeAt(0), 0], 1024 + 2 * n));
  return bytes;
}

const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** One entry whose declared size is a lie. */
function withDeclaredSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  for (let at = view.getUint32(end + 16, true); at < end;) {
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(copy.subarray(at + 46, at + 46 + length)) === name)
      view.setUint32(at + 24, size, true);
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return copy;
}

function bomb(): Uint8Array {
  const sheet = new Uint8Array(80 * 1024 * 1024).fill(32);
  return makePackage({ 'xl/worksheets/sheet1.xml': sheet });
}

/** Corner cells in many rows: 16,384 columns each once laid out. */
const corners = sheetOf(
  Array.from(
    { length: 600 },
    (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>1</v></c><c r="XFD${n + 1}"><v>1</v></c></row>`,
  ).join(''),
);

const good = richPackage();
const flipped = (() => {
  const bytes = good.slice();
  const entry = readDirectory(bytes).find(({ name }) => name === 'xl/worksheets/sheet1.xml')!;
  bytes[entry.start + 120]! ^= 0xff;
  return bytes;
})();

const CASES: [string, string, RegExp, () => Uint8Array][] = [
  ['nothing', 'empty', /rỗng/, () => new Uint8Array(0)],
  ['a password', 'encrypted', /mật khẩu/, () => compound('EncryptedPackage')],
  ['an old workbook', 'old-xls', /\.xls/, () => compound('Workbook')],
  ['a PDF', 'not-xlsx', /PDF/, () => strToU8('%PDF-1.7\n…')],
  ['a CSV', 'not-xlsx', /văn bản thường/, () => strToU8('\ufeffTT;Nhiệm vụ\n1;Ban hành')],
  ['a web page', 'not-xlsx', /HTML/, () => strToU8('<!DOCTYPE html><table>')],
  ['spreadsheet XML of 2003', 'not-xlsx', /XML/, () => strToU8('<?xml version="1.0"?><Workbook/>')],
  ['any bytes', 'not-xlsx', /Không nhận ra/, () => Uint8Array.of(1, 2, 3, 0)],
  ['a Word file', 'not-xlsx', /Word/, () => zip({ 'word/document.xml': '<w/>' })],
  [
    'a Word file whose root names its document',
    'not-xlsx',
    /Word/,
    () =>
      zip({
        '_rels/.rels':
          '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': '<w/>',
      }),
  ],
  ['an OpenDocument file', 'not-xlsx', /OpenDocument/, () => zip({ mimetype: 'x' })],
  ['a binary workbook', 'not-xlsx', /xlsb/, () => zip({ 'xl/workbook.bin': 'x' })],
  ['an archive', 'not-xlsx', /tệp nén/, () => zip({ 'a.txt': 'x' })],
  ['half a file', 'truncated', /chưa tải về đủ/, () => good.subarray(0, good.length / 2)],
  ['a file without its last bytes', 'truncated', /hỏng/, () => good.subarray(0, good.length - 30)],
  ['a changed byte', 'truncated', /hỏng/, () => flipped],
  [
    'unclosed XML',
    'truncated',
    /hỏng/,
    () => makePackage({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' }),
  ],
  [
    'an entity of its own',
    'truncated',
    /hỏng/,
    () => makePackage({ 'xl/worksheets/sheet1.xml': `<!DOCTYPE a [<!ENTITY b "c">]><worksheet xmlns="${MAIN}"/>` }),
  ],
  ['a bomb', 'zip-bomb', /giải ra lớn bất thường/, bomb],
  [
    'a bomb that lies about its size',
    'zip-bomb',
    /giải ra lớn bất thường/,
    () => withDeclaredSize(bomb(), 'xl/worksheets/sheet1.xml', 1000),
  ],
  [
    'too many entries',
    'zip-bomb',
    /bất thường/,
    () => {
      const names = Array.from({ length: 10_001 }, (_, n) => [`p${n}.xml`, '']);
      return makePackage(Object.fromEntries(names) as Record<string, string>);
    },
  ],
  ['too large', 'too-large', /quá lớn/, () => new Uint8Array(65 * 1024 * 1024)],
  [
    'cells in the far corner of many rows',
    'too-large',
    /quá lớn/,
    () => makePackage({ 'xl/worksheets/sheet1.xml': corners }),
  ],
];

describe('files that are not readable workbooks', () => {
  it.each(CASES)('%s: %s', (_, code, sentence, make) => {
    const bytes = make();
    let thrown: unknown = null;
    try {
      toBook(openWorkbook(bytes));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(WorkbookError);
    expect((thrown as WorkbookError).code).toBe(code);
    expect((thrown as WorkbookError).message).toMatch(sentence);
  });

  it('opens the same file unharmed', () => {
    expect(toBook(openWorkbook(good)).sheets.map(({ name }) => name)).toEqual(['Một', 'Hai']);
  });

  it('fails in words, not otherwise, on any cut or flipped byte', () => {
    for (let at = 0; at < good.length; at += 131) {
      for (const bytes of [good.subarray(0, at), Uint8Array.from(good, (byte, n) => (n === at ? byte ^ 0x55 : byte))]) {
        try {
          toBook(openWorkbook(bytes));
        } catch (error) {
          expect(error, `byte ${at}`).toBeInstanceOf(WorkbookError);
        }
      }
    }
  });
});
