import { describe, expect, it } from 'vitest';
import { readForm, type FormSheet } from '../../../core/read-form/index.ts';
import { body, bookOf, form, gridOf, HEADER, tasks, type Lines } from './sheets.ts';

const read = (lines: Lines): FormSheet => {
  const result = readForm(bookOf(gridOf(lines)), form);
  if (!result.ok) throw new Error(result.reason);
  return result.sheet;
};
const withTitle = (...title: Lines) => read([...title, ...HEADER, ...body()]);

describe('the agency line', () => {
  it.each<[string, Lines, string | null, string | null]>([
    ['with a footnote mark', [['Cơ quan rà soát1: Bộ Y tế']], 'A1', 'Bộ Y tế'],
    ['of who reports', [['Đơn vị báo cáo: Bộ Y tế']], 'A1', 'Bộ Y tế'],
    ['of a named unit', [['Tên đơn vị: Bộ Y tế']], 'A1', 'Bộ Y tế'],
    ['of a name without colon', [['Tên đơn vị Bộ Y tế']], null, null],
    ['with a colon of full width', [['Cơ quan rà soát： Bộ Y tế']], 'A1', 'Bộ Y tế'],
    ['name in the next line', [['Cơ quan rà soát:'], ['Bộ Y tế']], 'A2', 'Bộ Y tế'],
    ['name in the next line, dots before', [['Cơ quan rà soát: ……'], ['Bộ Y tế']], 'A2', 'Bộ Y tế'],
    ['name two lines below', [['Cơ quan rà soát:'], [], ['Bộ Y tế']], 'A1', ''],
    [
      'bracket that goes on',
      [['(Cơ quan rà soát: Bộ Nông nghiệp'], ['và Phát triển nông thôn)']],
      'A1',
      'Bộ Nông nghiệp và Phát triển nông thôn',
    ],
    ['bracket that goes on, then nothing', [['(Cơ quan rà soát: Bộ Y tế'], ['…']], 'A1', 'Bộ Y tế'],
    ['another line below', [['Cơ quan rà soát:'], ['Đơn vị tính: hồ sơ']], 'A1', ''],
    ['its motto below', [['Cơ quan rà soát:'], ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']], 'A1', ''],
    ['too long to be one', [[`Cơ quan rà soát: ${'x'.repeat(400)}`]], null, null],
    ['a next line too long to be a name', [['Cơ quan rà soát:'], ['x'.repeat(401)]], 'A1', ''],
    ['the first of two', [['Cơ quan rà soát: Bộ Y tế'], ['Cơ quan rà soát: Bộ Tư pháp']], 'A1', 'Bộ Y tế'],
    ['in another column', [['', '', 'Cơ quan rà soát: Bộ Y tế']], 'C1', 'Bộ Y tế'],
    ['far above', [['Cơ quan rà soát: Bộ Y tế'], ...Array.from({ length: 60 }, () => [''])], null, null],
    ['not so far above', [['Cơ quan rà soát: Bộ Y tế'], ...Array.from({ length: 59 }, () => [''])], 'A1', 'Bộ Y tế'],
  ])('%s', (_, title, cell, raw) => expect(withTitle(...title).agency).toEqual({ cell, raw }));

  it('the title’s cells are told, each once', () => {
    expect(withTitle(['Phụ lục IV\nRÀ SOÁT', '', 'x'], [' '], ['y']).title.cells).toEqual(['A1', 'C1', 'A3']);
  });
});

describe('the header', () => {
  const [issued] = HEADER as [string[]];
  const columnsOf = (...header: Lines) => read([...header, ...body()]).header;

  it('in one line: where each column is named', () => {
    expect(columnsOf(issued)).toMatchObject({
      row: 1,
      lastRow: 1,
      columns: { tt: 1, task: 2, lead: 3, deadline: 4, result: 5, basis: 6, note: 7 },
      cells: { tt: 'A1', result: 'E1', note: 'G1' },
    });
  });

  it('in two lines, some columns named below', () => {
    const above = [...issued.slice(0, 4), 'Rà soát', '', ''];
    const below = ['', '', '', '', ...issued.slice(4)];
    expect(columnsOf(above, below)).toMatchObject({
      row: 1,
      lastRow: 2,
      columns: { lead: 3, result: 5, basis: 6, note: 7 },
      cells: { tt: 'A1', basis: 'F2', note: 'G2' },
    });
  });

  it('a heading over several columns says nothing of the one it stands in', () => {
    const above = ['TT', 'Nhiệm vụ', 'Tình hình thực hiện', '', '', '', 'Ghi chú'];
    const below = ['', '', 'Cơ quan chủ trì', 'Thời gian thực hiện', 'Kết quả', 'Cơ sở pháp lý', ''];
    expect(columnsOf(above, below).columns).toMatchObject({
      task: 2,
      lead: 3,
      deadline: 4,
      result: 5,
      basis: 6,
      note: 7,
    });
  });

  it('printed again further down it is left out, and the first one counts', () => {
    const lines = [issued, ...body().slice(0, 20), issued, ...body().slice(20)];
    const sheet = read(lines);
    expect(sheet.header.row).toBe(1);
    expect(sheet.leftOut).toContainEqual({ row: 22, reason: 'header' });
    expect(sheet.rows).toHaveLength(tasks.length);
  });

  it('with its columns counted below', () => {
    const sheet = read([issued, ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'], ...body()]);
    expect(sheet.leftOut[0]).toEqual({ row: 2, reason: 'numbers' });
    expect(sheet.rows).toHaveLength(tasks.length);
  });

  it('numbers left of the tasks are TT, though nobody wrote so', () => {
    expect(columnsOf(['', ...issued.slice(1)]).columns.tt).toBe(1);
    const few = body().map(([, ...line], at) => [at > 0 && at < 3 ? String(at) : '', ...line]);
    expect(read([['', ...issued.slice(1)], ...few]).header.columns.tt).toBeNull();
    const three = body().map(([, ...line], at) => [at > 0 && at < 4 ? String(at) : '', ...line]);
    expect(read([['', ...issued.slice(1)], ...three]).header.columns.tt).toBe(1);
  });

  it('two columns named are none yet, three are', () => {
    const result = (header: string[]) =>
      readForm(bookOf(gridOf([header, ...body().map((line) => line.slice(0, header.length))])), form);
    expect(result(['TT', 'Nhiệm vụ']).ok).toBe(false);
    expect(result(['TT', 'Nhiệm vụ', 'Chủ trì']).ok).toBe(true);
  });

  it('a sheet whose columns are not recognised tells which of them and how many tasks were seen', () => {
    const read = readForm(bookOf(gridOf([['x', 'y', 'z'], ...body()])), form);
    expect(read).toMatchObject({ ok: false, reason: 'no-form', seen: [{ columns: [], tasks: tasks.length }] });
    const noTask = readForm(bookOf(gridOf([['TT', 'x', 'Chủ trì', 'Thời hạn', 'Kết quả'], ...body()])), form);
    expect(noTask).toMatchObject({
      ok: false,
      seen: [{ columns: ['tt', 'lead', 'deadline', 'result'], tasks: tasks.length }],
    });
  });
});

describe('rows out of their order', () => {
  const swapped = (edit: (lines: Lines) => Lines) =>
    read([...HEADER, ...edit(body())]).structure.map((finding) =>
      [finding.kind, 'task' in finding ? finding.task : '', 'row' in finding ? finding.row : ''].join(' ').trim(),
    );

  it('the fewest that would have to move are told', () => {
    // I.1 behind I.3
    expect(swapped(([title, one, two, three, ...rest]) => [title!, two!, three!, one!, ...rest])).toEqual([
      'moved I.1 5',
    ]);
    // I.3 before I.1
    expect(swapped(([title, one, two, three, ...rest]) => [title!, three!, one!, two!, ...rest])).toEqual([
      'moved I.3 3',
    ]);
  });

  it('missing, doubled and foreign ones are told, those of no task last', () => {
    const found = swapped(([title, one, two, ...rest]) => [
      title!,
      two!,
      ...rest.slice(0, 1),
      two!,
      ['99', 'Tổ chức hội nghị sơ kết công tác thi đua của đơn vị', 'Bộ Y tế', 'Năm 2023'],
      ...rest.slice(1),
      ...[one!].slice(1),
    ]);
    expect(found).toEqual(['missing I.1', 'doubled I.2 5', 'foreign  6']);
  });

  it('in other letters a task is the same, in other words it is reworded', () => {
    const edit = (task: (text: string) => string) =>
      swapped((lines) => {
        const [tt, text, ...line] = lines[1] as [string, string, ...string[]];
        return [lines[0] as string[], [tt, task(text), ...line], ...lines.slice(2)];
      });
    expect(edit((text) => `1. ${text.replace(/ /g, '  ')}`)).toEqual([]);
    expect(edit((text) => `${text} (báo cáo lại)`)).toEqual(['reworded I.1 3']);
    expect(edit((text) => text.toUpperCase())).toEqual(['reworded I.1 3']);
  });
});
