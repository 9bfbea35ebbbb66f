import type { Column } from '../../../core/form/types.ts';
import { body, form, HEADER, issued, taskLine, tasks, TITLE, type Lines } from './sheets.ts';

/** One way in which real sheets differ from the issued form, and what reading it has to find. */
export type Damage = {
  name: string;
  lines: Lines;
  /** Structure findings as `kind task`, or `foreign`. */
  structure?: string[];
  columns?: Partial<Record<Column, number | null>>;
  agency?: { cell: string | null; raw: string | null };
  missing?: number;
};

const at = (id: string): number => body().findIndex((line) => line[1] === textOf(id));
const textOf = (id: string): string => tasks.find((task) => task.id === id)?.text ?? '';
const edited = (edit: (lines: Lines) => void): Lines => {
  const lines = body();
  edit(lines);
  return [...TITLE, ...HEADER, ...lines];
};
const perCell = (change: (text: string, col: number) => string): Lines =>
  issued().map((line) => line.map((text, col) => change(text, col)));
const halves = (text: string): [string, string] => {
  const words = text.split(' ');
  const middle = Math.ceil(words.length / 2);
  return [words.slice(0, middle).join(' '), words.slice(middle).join(' ')];
};
const headerOf = (...lines: Lines): Lines => [...TITLE, ...lines, ...body()];
const withTitle = (...lines: Lines): Lines => [...lines, ...HEADER, ...body()];
const inserted = (lines: Lines, col: number, header: string): Lines =>
  lines.map((line, row) => {
    if (row < TITLE.length) return line;
    const copy = [...line, ...Array<string>(Math.max(0, col - line.length)).fill('')];
    copy.splice(col, 0, row === TITLE.length ? header : row % 3 === 0 ? 'thêm' : '');
    return copy;
  });
const TWO_LINES: Lines = [
  ['TT', 'Nhiệm vụ,', 'Cơ quan', 'Thời gian', 'Kết quả/tình hình', 'Cơ sở pháp lý thực hiện', 'Ghi'],
  ['', 'giải pháp', 'chủ trì', 'thực hiện', 'thực hiện các nhiệm vụ', 'nhiệm vụ, giải pháp/mục tiêu', 'chú'],
];
const SIGNATURE: Lines = [
  [],
  ['', '', '', '', '', 'Hà Nội, ngày 12 tháng 6 năm 2023'],
  ['Nơi nhận:', '', '', '', '', 'KT. BỘ TRƯỞNG'],
  ['- Tổ công tác;', '', '', '', '', 'THỨ TRƯỞNG'],
  ['', '', '', '', '', '(Ký, ghi rõ họ tên)'],
];

export const DAMAGES: Damage[] = [
  { name: 'title deleted', lines: [...HEADER, ...body()], agency: { cell: null, raw: null } },
  {
    name: 'letterhead above the title',
    lines: [['UBND THÀNH PHỐ HẢI PHÒNG', '', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], [], ...issued()],
  },
  {
    name: 'agency line empty, its bracket in the next line',
    lines: withTitle(['Phụ lục IV'], ['(Cơ quan rà soát:…………………'], [')']),
    agency: { cell: 'A2', raw: '…………………' },
  },
  {
    name: 'agency spread over two lines',
    lines: withTitle(
      ['(Cơ quan rà soát: Ủy ban nhân dân'],
      ['thành phố Hải Phòng)'],
      ['(Kèm theo Công văn số 1/UBND)'],
    ),
    agency: { cell: 'A1', raw: 'Ủy ban nhân dân thành phố Hải Phòng' },
  },
  {
    name: 'agency in the next cell',
    lines: withTitle(['CƠ QUAN RÀ SOÁT¹:', '', 'Bộ Tư pháp']),
    agency: { cell: 'C1', raw: 'Bộ Tư pháp' },
  },
  {
    name: 'agency in the next line alone',
    lines: withTitle(['Cơ quan rà soát'], ['Bộ Y tế'], ['(Kèm theo Công văn số 1/BYT)']),
    agency: { cell: 'A2', raw: 'Bộ Y tế' },
  },
  {
    name: 'agency line in NFD with a footnote digit',
    lines: withTitle(['(Cơ quan rà soát1: Bộ Nội vụ)'.normalize('NFD')]),
    agency: { cell: 'A1', raw: 'Bộ Nội vụ'.normalize('NFD') },
  },
  { name: 'header on two lines', lines: headerOf(...TWO_LINES) },
  {
    name: 'header on three lines, merged down',
    lines: headerOf(
      ['TT', 'Nhiệm vụ, giải pháp', 'Cơ quan chủ trì', 'Thời gian', 'Rà soát của cơ quan', '', 'Ghi chú'],
      ['', '', '', 'thực hiện', 'Kết quả/tình hình thực hiện', 'Cơ sở pháp lý', ''],
      ['', '', '', '', 'các nhiệm vụ', '', ''],
    ),
  },
  {
    name: 'footnote marks in the header',
    lines: headerOf([
      'TT',
      'Nhiệm vụ, giải pháp²',
      'Cơ quan\nchủ trì',
      'Thời gian thực hiện',
      'Kết quả3\n/tình hình thực hiện các nhiệm vụ4',
      'Cơ sở pháp lý thực hiện nhiệm vụ, giải pháp/mục tiêu(5)',
      'Ghi chú',
    ]),
  },
  {
    name: 'abbreviated header',
    lines: headerOf(['STT', 'Nhiệm vụ', 'CQ chủ trì', 'Thời hạn', 'KQ thực hiện', 'CSPL', 'Ghi chú']),
  },
  { name: 'upper case header', lines: headerOf((HEADER[0] as string[]).map((text) => text.toUpperCase())) },
  { name: 'NFD throughout', lines: perCell((text) => text.normalize('NFD')) },
  {
    name: 'column inserted between task and lead',
    lines: inserted(issued(), 2, 'Đơn vị phối hợp'),
    columns: { task: 2, lead: 4, result: 6, basis: 7, note: 8 },
  },
  {
    name: 'column inserted in front',
    lines: inserted(issued(), 0, 'Mã'),
    columns: { tt: 2, task: 3, note: 8 },
  },
  {
    name: 'basis moved in front of result',
    lines: issued().map((line, row) =>
      row < TITLE.length ? line : [0, 1, 2, 3, 5, 4, 6].map((col) => line[col] ?? ''),
    ),
    columns: { result: 6, basis: 5 },
  },
  { name: 'no Ghi chú', lines: perCell((text, col) => (col === 6 ? '' : text)), columns: { note: null } },
  {
    name: 'a line of column numbers',
    lines: headerOf(...HEADER, ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)']),
  },
  {
    name: 'a line of column numbers without brackets',
    lines: headerOf(...HEADER, ['1', '2', '3', '4', '5', '6', '7']),
  },
  {
    name: 'abbreviated header, repeated in full on the next page',
    lines: [
      ...TITLE,
      ['STT', 'Nhiệm vụ', 'CQ chủ trì', 'Thời hạn', 'KQ thực hiện', 'CSPL', 'Ghi chú'],
      ...body().slice(0, 20),
      ...HEADER,
      ...body().slice(20),
    ],
  },
  {
    name: 'header of two lines, repeated on the next page',
    lines: [...TITLE, ...TWO_LINES, ...body().slice(0, 20), ...TWO_LINES, ...body().slice(20)],
  },
  {
    name: 'title right above a table that starts one column further right',
    lines: [
      ...TITLE.slice(2),
      ['RÀ SOÁT, XÁC ĐỊNH CƠ SỞ PHÁP LÝ ĐỂ THỰC HIỆN CÁC NHIỆM VỤ'],
      ...[...HEADER, ...body()].map((line) => ['', ...line]),
    ],
    columns: { tt: 2, task: 3, basis: 7 },
    agency: { cell: 'A1', raw: 'Bộ Tài chính' },
  },
  {
    name: 'header repeated on the next page',
    lines: edited((lines) => lines.splice(20, 0, ...HEADER)),
  },
  {
    name: 'group lines without numerals',
    lines: perCell((text, col) => (col === 0 && /^[IV]+$/.test(text) ? '' : text)),
  },
  {
    name: 'group numeral and title in one cell',
    lines: issued().map((line) => (line.length === 2 && line[0] ? [`${line[0]}. ${line[1]}`] : line)),
  },
  {
    name: 'group title over two lines',
    lines: issued().flatMap((line) => {
      if (line.length !== 2) return [line];
      const [first, second] = halves(line[1] ?? '');
      return [
        [line[0] ?? '', first],
        ['', second],
      ];
    }),
  },
  {
    name: 'an answer under a group line, of no task',
    lines: edited((lines) => lines.splice(1, 0, ['', '', '', '', 'Kết quả chung của nhóm'])),
    structure: ['foreign'],
  },
  {
    name: 'parts of an answer counted 2.1, 2.2 under TT',
    lines: edited((lines) =>
      lines.splice(at('I.2') + 1, 0, ['2.1', '', '', '', 'dòng hai'], ['2.2', '', '', '', '', 'căn cứ']),
    ),
  },
  { name: 'no group lines', lines: issued().filter((line) => line.length !== 2) },
  {
    name: 'TT as I.1',
    lines: [
      ...TITLE,
      ...HEADER,
      ...form.groups.flatMap((group) => [
        [group.numeral, group.title],
        ...group.tasks.map((task) => [task.id, ...taskLine(task).slice(1)]),
      ]),
    ],
  },
  { name: 'TT as 1.', lines: perCell((text, col) => (col === 0 && /^\d+$/.test(text) ? `${text}.` : text)) },
  {
    name: 'TT counted through',
    lines: [...TITLE, ...HEADER, ...tasks.map((task, index) => [String(index + 1), ...taskLine(task).slice(1)])],
  },
  {
    name: 'no TT column, number in front of the task',
    lines: issued().map((line, row) =>
      row < TITLE.length
        ? line
        : row === TITLE.length
          ? line.slice(1)
          : line.length === 2
            ? [line.join('. ')]
            : [`${line[0]}. ${line[1]}`, ...line.slice(2)],
    ),
    columns: { tt: null, task: 1, result: 4 },
  },
  {
    name: 'every task over two lines',
    lines: issued().flatMap((line, row) => {
      if (row <= TITLE.length || line.length === 2) return [line];
      const [first, second] = halves(line[1] ?? '');
      return [
        [line[0] ?? '', first, ...line.slice(2)],
        ['', second],
      ];
    }),
  },
  {
    name: 'result over three lines, task merged down',
    lines: edited((lines) =>
      lines.splice(at('I.2') + 1, 0, ['', '', '', '', 'dòng hai'], ['', '', '', '', '', 'căn cứ']),
    ),
  },
  {
    name: 'two rows exchanged',
    lines: edited((lines) => {
      const [a, b] = [at('II.3'), at('II.4')];
      [lines[a], lines[b]] = [lines[b] as string[], lines[a] as string[]];
    }),
    structure: ['moved II.3'],
  },
  {
    name: 'row doubled',
    lines: edited((lines) => lines.splice(at('III.2'), 0, lines[at('III.2')] as string[])),
    structure: ['doubled III.2'],
  },
  {
    name: 'row reworded',
    lines: edited((lines) => {
      const line = lines[at('V.4')] as string[];
      line[1] = `${line[1]?.replace('Kết nối', 'Thực hiện kết nối').replace(/\.$/, '')} công`;
    }),
    structure: ['reworded V.4'],
  },
  {
    name: 'text emptied, number left',
    lines: edited((lines) => ((lines[at('V.4')] as string[])[1] = '')),
    structure: ['reworded V.4'],
  },
  {
    name: 'row deleted',
    lines: edited((lines) => lines.splice(at('V.13'), 1)),
    structure: ['missing V.13'],
    missing: 1,
  },
  {
    name: 'foreign row with a number of its own',
    lines: edited((lines) =>
      lines.splice(at('IV.2') + 1, 0, [
        '3',
        'Tổ chức hội nghị tập huấn cho cán bộ cấp xã',
        'UBND tỉnh',
        '',
        'Đã tổ chức',
      ]),
    ),
    structure: ['foreign'],
  },
  {
    name: 'foreign row without a number',
    lines: edited((lines) =>
      lines.splice(at('I.5') + 1, 0, ['', 'Bố trí kinh phí mua sắm máy tính', 'Sở Tài chính', '', 'Đang làm']),
    ),
    structure: ['foreign'],
  },
  {
    name: 'foreign row that sounds like a task',
    lines: edited((lines) =>
      lines.splice(at('V.19'), 0, [
        '19',
        'Kết nối, chia sẻ dữ liệu giữa Cơ sở dữ liệu quốc gia về dân cư với cơ sở dữ liệu du lịch.',
        '',
        '',
        '',
      ]),
    ),
    structure: ['foreign'],
  },
  { name: 'signature block below', lines: [...issued(), ...SIGNATURE] },
  { name: 'signature block below, no blank line between', lines: [...issued(), ...SIGNATURE.slice(1)] },
  {
    name: 'footnotes below',
    lines: [
      ...issued(),
      [],
      ...form.footnotes.flatMap(({ number, text }) =>
        text.split('\n').map((part, i) => [i ? part : `${number} ${part}`]),
      ),
    ],
  },
  {
    name: 'footnotes below, number under TT, no blank line between',
    lines: [...issued(), ...form.footnotes.map(({ number, text }) => [String(number), text])],
  },
  { name: 'blank lines between', lines: issued().flatMap((line) => [line, []]) },
];
