import type { Book } from '../../../core/grid/types.ts';
import { EXCHANGE_SCENES } from './exchange-scenes.ts';
import { signedIn, valid, type Scene } from './scene.ts';
import { DONE, sampleBook, sampleGrid, type SampleOptions } from '../sample-book.ts';

/** A ministry near the end: some statuses missing, two wrong texts, some presentation errors. */
const nearlyDone: SampleOptions = {
  agency: 'Bộ Tài chính',
  all: DONE,
  cells: {
    'I.2': {
      result:
        'Bộ trưởng Bộ Tài chính ban hành Thông tư số 48/2022/TT-BTC ngày 03/8/2022 quy định mức thu, chế độ thu, nộp, quản lý và sử dụng phí khai thác và sử dụng thông tin trong Cơ sở dữ liệu quốc gia về dân cư',
    },
    'I.3': { result: 'Đang rà soát' },
    'II.6': { result: 'Đang thực hiện' },
    'II.9': { result: 'Đã hoàn thành  theo Báo cáo số 88/BC-BTC  ngày 02/6/2026' },
    'II.12': {
      result: 'Đang triển khai tại các địa phương',
      basis: 'Đã có đầy đủ cơ sở pháp lý: Nghị định số 155/2020/NĐ - CP ngày 31/12/2020',
    },
    'III.1': { result: 'Hoàn thành kết nối theo Quyết định số 34/2021/QÐ-TTg ngày 08/11/2021' },
    'V.2': { result: 'Bộ Tài chính đã ban hành Thông tư hướng dẫn kết nối' },
    'V.4': {
      result: 'Đã hoàn thành kỹ thuật, đang thử nghiệm kết nối',
      basis:
        'Đã xác định được quy định pháp luật có liên quan, tuy nhiên quy định pháp luật cần tiếp tục được hoàn thiện: khoản 2 Điều 5 Nghị định số 59/2022/NĐ-CP ngày 05/9/2022, Luật Căn cước, Nghị định số 47/2024/NĐ-CP ngày 09/5/2024',
    },
    'V.8': { result: 'Đã ban hành Quyết định số 215/QĐ-BTC ngày 15/5/2106' },
    'V.14': { result: 'Chưa thực hiện', basis: 'Đủ' },
  },
};

/** Rows missing, in a wrong place, standing twice and in other words. */
function brokenRows(): Book {
  const book = sampleBook({ ...nearlyDone, leftOut: ['I.5', 'I.6', 'V.13'] });
  const grid = book.sheets[0]!;
  const lines = grid.text.map((line, at) => (at === 8 || at === 11 ? line.map(inOtherWords) : line));
  const [moved] = lines.splice(22, 1);
  lines.splice(25, 0, moved!);
  lines.splice(
    30,
    0,
    lines[29]!.map((text, col) => (col < 4 ? text : '')),
  );
  return { ...book, sheets: [{ ...grid, text: lines, values: lines }] };
}

const inOtherWords = (text: string, column: number): string => (column === 1 ? `${text} trên địa bàn` : text);

function staffList(): Book {
  const grid = sampleGrid({ sheet: 'PL4 (bản cũ)', leftOut: [] });
  const text = [
    ['TT', 'Họ và tên', 'Chức vụ'],
    ['1', 'Nguyễn Minh Đức', 'Chuyên viên'],
  ];
  const staff = { name: 'Danh sách cán bộ', row: 1, col: 1, values: text, text, about: {} };
  return {
    host: 'excel',
    active: staff.name,
    sheets: [staff, { ...grid, text: grid.text.slice(0, 3), values: grid.values.slice(0, 3) }],
  };
}

export const SCENES: Record<string, Scene> = {
  opening: { book: () => sampleBook(), before: (host) => void (host.delayMs = 60_000), verb: null },
  'not-the-form': { book: staffList },
  blank: { book: () => sampleBook() },
  issued: { book: () => sampleBook({ agency: 'Bộ Công an' }) },
  province: { book: () => sampleBook({ agency: 'UBND thành phố Hải Phòng' }) },
  filled: { book: () => sampleBook(nearlyDone), before: signedIn },
  structure: { book: brokenRows, before: signedIn },
  valid: { book: () => sampleBook(valid), before: signedIn },
  'read-only': {
    book: () => sampleBook(nearlyDone),
    before: (host) => void (host.capabilities = { ...host.capabilities, write: false }),
  },
  doubtful: {
    book: () => {
      const one = sampleBook(nearlyDone);
      return {
        ...one,
        sheets: [...one.sheets, sampleGrid({ ...nearlyDone, sheet: 'PL4 (bản cũ)', leftOut: ['VI.3'] })],
      };
    },
  },
  blocked: {
    book: () => sampleBook({ ...nearlyDone, agency: '', leftOut: ['V.13'] }),
    before: signedIn,
    verb: 'submit',
  },
  secret: {
    book: () =>
      sampleBook({
        ...valid,
        cells: { 'V.4': { result: 'Đã hoàn thành theo Báo cáo (Mật) số 12/BC-BTC ngày 05/6/2026' } },
      }),
    before: signedIn,
    verb: 'submit',
  },
  'sign-in': { book: () => sampleBook(valid), verb: 'submit' },
  explain: { book: () => sampleBook(nearlyDone), before: signedIn, verb: 'submit' },
  receipt: { book: () => sampleBook(valid), before: signedIn, verb: 'submit' },
  offline: {
    book: () => sampleBook(valid),
    before: (host, store) => {
      signedIn(host);
      store.trouble = 'offline';
    },
    verb: 'submit',
  },
  sending: {
    book: () => sampleBook(valid),
    before: (host, store) => {
      signedIn(host);
      store.submit = () => new Promise(() => {});
    },
    verb: null,
  },
  'cell-edit': { book: () => sampleBook(valid), before: (host) => void (host.failNext = { read: 'cell-edit' }) },
  help: { book: () => sampleBook(valid), verb: 'help' },
  'clear-memory': { book: () => sampleBook(valid), verb: 'clear-memory' },
  ...EXCHANGE_SCENES,
};
