import { describe, expect, it } from 'vitest';
import { insertRows, typeCell } from '../../workbench/model/index.ts';
import { grid, open, patch, REALMS, text, value } from './support.ts';

/** What a spreadsheet would make something else of. */
const TEMPTING = [
  ...['=1+1', '=', '+84 24', '+1', '-1', '- đã làm', '@ai', "'trích", '3/2026', '13/7/2023', '2023-07-13', '5-6'],
  ...[
    '007',
    '1.000',
    '1,5',
    '50%',
    '1e5',
    'TRUE',
    'false',
    '#REF!',
    ' hai đầu ',
    'dòng\nhai',
    '=HYPERLINK("x")',
    '',
    '\t=1',
  ],
];

describe.each(REALMS)('applying a patch in %s', (_, floor) => {
  it.each(TEMPTING)('writes %j as text, letter for letter', async (after) => {
    const { standIn, ask } = open({ floor });
    expect(value(await ask('apply', patch(text('B2', 'Đã ban hành', after)))).result).toEqual({ ok: true });
    const cell = standIn.model.sheet('Biểu').cell(2, 2);
    expect(cell.text).toBe(after);
    expect(cell.formula).toBeUndefined();
    expect(cell.value).toBe(after === '' ? null : after);
    const { book } = value(await ask('read'));
    expect(book.sheets[0]!.text[1]![1]).toBe(after);
    expect(book.sheets[0]!.about.B2?.formula).toBeUndefined();
  });

  it('writes nothing when one cell holds something else, and names it', async () => {
    const { standIn, ask } = open({ floor });
    const before = JSON.stringify([...standIn.model.sheet('Biểu').entries()]);
    const ops = patch(text('A3', '007', '008'), text('B2', 'Khác', 'x'), text('B3', 'có gì đâu', 'y'));
    expect(value(await ask('apply', ops)).result).toEqual({ ok: false, changed: ['B2', 'B3'] });
    expect(JSON.stringify([...standIn.model.sheet('Biểu').entries()])).toBe(before);
    expect(standIn.log.last!.calls.filter((name) => /Range\.set/.test(name))).toEqual([]);
  });

  it('notices an edit made after the reading', async () => {
    const { standIn, ask } = open({ floor });
    value(await ask('read'));
    typeCell(standIn.model, 'Biểu', 2, 2, 'Người khác vừa sửa', { who: 'coauthor' });
    const { result } = value(await ask('apply', patch(text('B2', 'Đã ban hành', 'của tôi'))));
    expect(result).toEqual({ ok: false, changed: ['B2'] });
    expect(standIn.model.sheet('Biểu').cell(2, 2).text).toBe('Người khác vừa sửa');
  });

  it('tells a foreign edit from its own in the revision', async () => {
    const { standIn, ask } = open({ floor });
    const { revision } = value(await ask('read'));
    const own = value(await ask('apply', patch(text('B2', 'Đã ban hành', 'của tôi')))).revision;
    expect(own.before).toBe(revision);
    insertRows(standIn.model, 'Biểu', 2, 1);
    const late = value(await ask('apply', patch(text('B3', 'của tôi', 'lần hai')))).revision;
    expect(late.before).not.toBe(own.after);
  });

  it('works through inserted, deleted and moved lines in their order', async () => {
    const { standIn, ask } = open({ floor });
    const ops = patch(
      { op: 'insertRow', at: 2, likeRow: 2 },
      text('A2', '', '=mới'),
      { op: 'deleteRow', at: 4 },
      { op: 'moveRow', from: 3, to: 2 },
    );
    expect(value(await ask('apply', ops)).result).toEqual({ ok: true });
    const column = [1, 2, 3, 4].map((row) => standIn.model.sheet('Biểu').cell(row, 1).text);
    expect(column).toEqual(['TT', '1', '=mới', '']);
  });

  it('refuses before the first write when a cell is protected', async () => {
    const { standIn, ask } = open({ floor });
    const sheet = standIn.model.sheet('Biểu');
    sheet.put(2, 2, { ...sheet.cell(2, 2), locked: false });
    sheet.isProtected = true;
    const answer = await ask('apply', patch(text('B2', 'Đã ban hành', 'x'), text('A2', '1', 'y')));
    expect(answer).toMatchObject({ ok: false, code: 'protected' });
    expect(sheet.cell(2, 2).text).toBe('Đã ban hành');
    expect((await ask('apply', patch(text('B2', 'Đã ban hành', 'x')))).ok).toBe(true);
  });

  it('puts back what it had written when Sheets refuses a later cell', async () => {
    const { standIn, ask } = open({ floor });
    const sheet = standIn.model.sheet('Biểu');
    sheet.put(3, 1, { value: '=không', text: '=không', quoted: true });
    const range = { top: 3, left: 2, bottom: 3, right: 2 };
    sheet.state.validations = [{ range, source: ['Có'], showError: true }];
    // The model does not calculate: of a formula only its text is compared.
    const standing = () =>
      [...sheet.entries()].map(({ row, col, cell }) => [row, col, cell.formula ?? [cell.value, cell.text]]);
    const before = standing();
    const ops = [
      text('A2', '1', 'mới'),
      text('C2', '15/03/2023', 'mới'),
      text('C3', '#REF!', 'mới'),
      text('A3', '=không', 'mới'),
      text('B3', '', 'ngoài danh sách'),
    ];
    const answer = await ask('apply', patch(...ops));
    expect(answer).toMatchObject({ ok: false, code: 'unknown', message: /chỉ nhận các giá trị/ });
    expect(standing().filter(([row, col]) => row !== 3 || col !== 2)).toEqual(before);
    expect(standIn.log.last!.calls).toContain('Range.setFormula');
    expect((await ask('apply', patch(text('B3', '', 'Có')))).ok).toBe(true);
  });

  it('offers choices that any other text may stand beside', async () => {
    const { standIn, ask } = open({ floor });
    const source = ['Đã có đầy đủ cơ sở pháp lý', 'Đã xác định, tuy nhiên cần hoàn thiện'];
    value(await ask('apply', patch({ op: 'list', range: 'B2:B3', source })));
    const [list] = standIn.model.sheet('Biểu').state.validations;
    expect(list).toMatchObject({ source, showError: false, range: { top: 2, left: 2, bottom: 3, right: 2 } });
  });

  it('marks by a conditional format of its own and takes all of them away', async () => {
    const { standIn, ask } = open({ floor });
    const { state } = standIn.model.sheet('Biểu');
    const theirs = {
      id: '1',
      ranges: [{ top: 1, left: 1, bottom: 1, right: 1 }],
      formula: '=A1>1',
      fill: '#fff',
      color: null,
    };
    state.marks = [theirs];
    const mark = (cell: string, level: string | null) => ({ op: 'mark', cell, level });
    value(await ask('apply', patch(mark('B2', 'error'), mark('B3', 'error'), mark('C2', 'info'))));
    value(await ask('apply', patch(mark('B2', 'warning'), mark('C2', null))));
    const marks = standIn.model.sheet('Biểu').state.marks.map(({ formula, ranges }) => [formula, ranges.length]);
    expect(marks).toEqual([
      ['=A1>1', 1],
      ['=LEN("can-cu:error")>0', 1],
      ['=LEN("can-cu:warning")>0', 1],
    ]);
    value(await ask('memoryClear'));
    expect(standIn.model.sheet('Biểu').state.marks.map(({ formula }) => formula)).toEqual(['=A1>1']);
  });
});

describe('one batch out', () => {
  const ops = patch(text('A2', '1', '2'), text('A3', '007', '008'), text('B2', 'Đã ban hành', 'x'));

  it('writes one range per changed cell, with the lock held around reading and writing only', async () => {
    const { standIn, ask } = open();
    value(await ask('apply', ops));
    const { calls } = standIn.log.last!;
    expect(calls.filter((name) => name === 'Range.setValue').length).toBe(3);
    expect(calls).not.toContain('Range.setValues');
    const [locked, released] = [calls.indexOf('DocumentLock.tryLock'), calls.indexOf('DocumentLock.releaseLock')];
    const touching = calls.flatMap((name, at) => (/Range\.(set|getDisplay)/.test(name) ? [at] : []));
    expect(touching.every((at) => at > locked && at < released)).toBe(true);
    expect(calls).not.toContain('LockService.getScriptLock');
  });

  it('says so when somebody else is writing', async () => {
    const { standIn, ask } = open();
    standIn.trouble.locked = true;
    expect(await ask('apply', ops)).toMatchObject({ ok: false, code: 'busy' });
    expect(standIn.model.sheet('Biểu').cell(2, 1).text).toBe('1');
  });

  it('releases the lock after a failure', async () => {
    const { standIn, ask } = open();
    standIn.model.readOnly = true;
    expect(await ask('apply', ops)).toMatchObject({ ok: false, code: 'read-only' });
    expect(standIn.log.last!.calls).toContain('DocumentLock.releaseLock');
    expect(value(await ask('read')).canWrite).toBe(false);
    expect(standIn.model.sheet('Biểu').cell(2, 1).text).toBe('1');
  });

  it('knows no sheet of that name, nor our own', async () => {
    const { ask } = open();
    for (const sheet of ['Không có', '_CanCu']) {
      expect(await ask('apply', { patch: { sheet, ops: [] } })).toMatchObject({ ok: false, code: 'sheet-missing' });
      expect(await ask('select', { sheet, cell: 'A1' })).toMatchObject({ ok: false, code: 'sheet-missing' });
    }
  });

  it('never touches a cell that the patch does not name', async () => {
    const { standIn, ask } = open({ sheets: [grid] });
    value(await ask('apply', patch(text('A3', '007', '009'))));
    expect(standIn.model.sheet('Biểu').cell(1, 2)).toMatchObject({ rich: true, text: 'Kết quả' });
    expect(standIn.model.sheet('Biểu').cell(2, 3)).toMatchObject({ value: 45000, text: '15/03/2023' });
  });
});
