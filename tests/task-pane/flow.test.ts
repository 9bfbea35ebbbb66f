import { afterEach, describe, expect, it, vi } from 'vitest';
import { PHRASES } from '../../core/status/index.ts';
import { keyOf } from '../../task-pane/view/findings.ts';
import { planFor, safeFixes } from '../../task-pane/view/preview.ts';
import { progressOf } from '../../task-pane/view/progress.ts';
import { ladderOf } from '../../task-pane/view/ladder.ts';
import { cellOf, DONE, form, sampleBook, sampleGrid, UNDER_WAY } from './sample-book.ts';
import { setup } from './setup.ts';

afterEach(() => vi.useRealTimers());

const finance = (cells = {}) => sampleBook({ agency: 'Bộ Tài chính', all: DONE, cells });
const cell = (task: string, column: Parameters<typeof cellOf>[2]) => cellOf(sampleGrid({}), task, column);
const issuesOf = (flow: ReturnType<typeof setup>['flow']) => flow.get().snapshot?.assessment?.issues ?? [];

describe('opening', () => {
  it('reads once, loads the memory once, and needs no sign-in', async () => {
    const { flow, host } = setup(finance());
    await flow.open();
    expect(host.calls.sort()).toEqual(['memory.load', 'read']);
    expect(flow.get().snapshot?.assessment?.agency?.code).toBe('BTC');
    expect(flow.get().signedIn).toBe(false);
  });

  it('takes today in Vietnam as report date, and the officer’s own day where one is remembered', async () => {
    const { flow, host } = setup(finance());
    await flow.open();
    expect(flow.get().snapshot?.context.reportDate).toBe('2026-11-24');
    await flow.setReportDate('2023-06-30');
    expect(flow.get().snapshot?.context.reportDate).toBe('2023-06-30');
    expect(host.count('read')).toBe(1);

    const reopened = setup(host.book, 'excel', host);
    await reopened.flow.open();
    expect(reopened.flow.get().snapshot?.context.reportDate).toBe('2023-06-30');
  });

  it('lets the round’s report date win', async () => {
    const { flow, host, store } = setup(finance());
    host.token = 'token-btc';
    store.rounds = [{ ...store.rounds[0]!, reportDate: '2026-06-30' }];
    await flow.open();
    await vi.waitFor(() => expect(flow.get().me).not.toBeNull());
    expect(flow.get().snapshot?.context.reportDate).toBe('2026-06-30');
  });

  it('says in its own words what the workbook refused, and opens when asked again', async () => {
    const { flow, host } = setup(finance());
    host.failNext = { read: 'cell-edit' };
    await flow.open();
    expect(flow.get().notice).toEqual({ kind: 'failure', failure: { source: 'host', code: 'cell-edit' } });
    await flow.open();
    expect(flow.get().snapshot?.result.ok).toBe(true);
  });

  it('counts an empty form as not filled in, not as wrong', async () => {
    const { flow } = setup(sampleBook({ agency: 'Bộ Công an' }));
    await flow.open();
    const progress = progressOf(form, flow.get().snapshot!.assessment);
    expect(progress.empty).toBe(true);
    expect(progress.groups.flatMap((group) => group.tasks).filter(({ state }) => state === 'wrong')).toEqual([]);
    expect(ladderOf(flow.get(), form)).toEqual(['empty', 'not-sent', 'not-accepted']);
  });

  it('asks which of two forms is meant, and remembers the answer in the file', async () => {
    const book = finance();
    const { flow, host } = setup({
      ...book,
      sheets: [...book.sheets, sampleGrid({ sheet: 'PL4 (bản cũ)', agency: 'Bộ Tài chính' })],
    });
    await flow.open();
    expect(flow.get().screen).toBe('questions');
    await flow.answer({ sheet: 'PL4' });
    expect(flow.get().screen).toBe('home');
    expect(flow.get().snapshot?.result.ok).toBe(true);
    expect(JSON.parse(host.stored!).answers).toEqual({ sheet: 'PL4' });
    expect(host.count('read')).toBe(1);
  });

  it('offers the form where there is none', async () => {
    const staff = { name: 'Danh sách', row: 1, col: 1, values: [['Họ tên']], text: [['Họ tên']], about: {} };
    const { flow, host } = setup({ host: 'excel', active: 'Danh sách', sheets: [staff] });
    await flow.open();
    expect(flow.get().snapshot?.result.ok).toBe(false);
    await flow.createForm();
    expect(host.count('createForm')).toBe(1);
    expect(flow.get().snapshot?.result.ok).toBe(true);
    expect(flow.get().notice).toEqual({ kind: 'form-created', sheet: 'Phụ lục IV' });
  });
});

describe('following the sheet', () => {
  it('notices a pick from the sheet’s own dropdown of which nobody was told, once the cell is left', async () => {
    vi.useFakeTimers();
    const basis = 'Đã có đầy đủ cơ sở pháp lý: Luật Căn cước';
    const { flow, host } = setup(finance({ 'V.4': { result: 'Đang thực hiện', basis } }));
    const stop = flow.watch();
    const opened = flow.open();
    await vi.runAllTimersAsync();
    await opened;
    host.userSelects({ sheet: 'PL4', cell: cell('V.4', 'basis') });
    await vi.advanceTimersByTimeAsync(1000);
    expect(host.count('read')).toBe(1);
    host.picksUntold(cell('V.4', 'basis'), PHRASES.none);
    host.userSelects({ sheet: 'PL4', cell: cell('V.4', 'result') });
    await vi.advanceTimersByTimeAsync(1000);
    expect(flow.get().lostCitations).toEqual({ 'V.4': basis });
    host.userSelects({ sheet: 'PL4', cell: cell('I.1', 'result') });
    await vi.advanceTimersByTimeAsync(1000);
    expect(host.count('read')).toBe(2);
    stop();
  });

  it('reads again 200 ms after the last of several edits, and again names the row that is selected', async () => {
    vi.useFakeTimers();
    const { flow, host } = setup(finance());
    const stop = flow.watch();
    const opened = flow.open();
    await vi.runAllTimersAsync();
    await opened;
    host.userTypes(cell('V.4', 'result'), 'Đang');
    await vi.advanceTimersByTimeAsync(150);
    host.userTypes(cell('V.4', 'result'), 'Đang thực hiện');
    await vi.advanceTimersByTimeAsync(150);
    expect(host.count('read')).toBe(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(host.count('read')).toBe(2);
    expect(issuesOf(flow).map(({ rule, task }) => `${rule} ${task}`)).toContain('F-05 V.4');

    host.userSelects({ sheet: 'PL4', cell: cell('V.4', 'basis') });
    expect(flow.get().selectedTask).toBe('V.4');
    expect(flow.get().tab).toBe('overview');
    host.userSelects({ sheet: 'PL4', cell: 'A1' });
    host.userSelects({ sheet: 'Sheet2', cell: cell('I.1', 'basis') });
    expect(flow.get().selectedTask).toBe('V.4');

    stop();
    host.userTypes(cell('V.4', 'result'), 'x');
    await vi.advanceTimersByTimeAsync(1000);
    expect(host.count('read')).toBe(2);
  });

  it('selects the finding’s cell in the sheet', async () => {
    const { flow, host } = setup(finance({ 'V.4': { result: 'Đang thực hiện' } }));
    const stop = flow.watch();
    await flow.open();
    await flow.goTo(cell('V.4', 'basis'));
    expect(host.count('select')).toBe(1);
    expect(flow.get().selectedTask).toBe('V.4');
    stop();
  });
});

describe('picking a status', () => {
  const citations = 'Nghị định số 59/2022/NĐ-CP ngày 05/9/2022, Luật Căn cước';

  it('writes the phrase in one go and keeps what stands after it', async () => {
    const { flow, host } = setup(finance({ 'V.4': { result: 'Đang thực hiện', basis: citations } }));
    await flow.open();
    host.calls.length = 0;
    await flow.pickStatus('V.4', 'needs-completion');
    expect(host.calls).toEqual(['apply']);
    expect(host.textOf(cell('V.4', 'basis'))).toBe(`${PHRASES['needs-completion']}: ${citations}`);
    await flow.pickStatus('V.4', 'sufficient');
    expect(host.textOf(cell('V.4', 'basis'))).toBe(`${PHRASES.sufficient}: ${citations}`);
    expect(flow.get().snapshot?.assessment?.rows.find(({ row }) => row.task === 'V.4')?.status).toBe('sufficient');
    expect(host.count('read')).toBe(0);
  });

  it('writes nothing when the same status stands there already', async () => {
    const { flow, host } = setup(finance({ 'V.4': UNDER_WAY }));
    await flow.open();
    await flow.pickStatus('V.4', 'sufficient');
    expect(host.count('apply')).toBe(0);
  });

  it('is taken back by one undo', async () => {
    const { flow, host } = setup(finance({ 'V.4': { result: 'Đang thực hiện', basis: citations } }));
    await flow.open();
    await flow.pickStatus('V.4', 'none');
    await flow.undo();
    expect(host.textOf(cell('V.4', 'basis'))).toBe(citations);
    expect(flow.get().undo).toBeNull();
  });

  it('overwrites nobody: what changed since it was read stays, is read again and offered anew', async () => {
    const { flow, host } = setup(finance({ 'V.4': { result: 'Đang thực hiện' } }));
    await flow.open();
    const basis = cell('V.4', 'basis');
    host.beforeApply = () => host.userTypes(basis, 'Đồng nghiệp vừa ghi');
    await flow.pickStatus('V.4', 'sufficient');
    expect(host.textOf(basis)).toBe('Đồng nghiệp vừa ghi');
    expect(flow.get().notice).toEqual({ kind: 'changed-meanwhile', cells: [basis] });
    await flow.pickStatus('V.4', 'sufficient');
    expect(host.textOf(basis)).toBe(`${PHRASES.sufficient}: Đồng nghiệp vừa ghi`);
  });

  it('stands on what was typed a moment ago, before the sheet was read again', async () => {
    const { flow, host } = setup(finance({ 'V.4': UNDER_WAY }));
    await flow.open();
    const stop = flow.watch();
    host.userTypes(cell('V.4', 'basis'), citations);
    host.calls.length = 0;
    await flow.pickStatus('V.4', 'needs-completion');
    stop();
    expect(host.calls).toEqual(['read', 'apply']);
    expect(host.textOf(cell('V.4', 'basis'))).toBe(`${PHRASES['needs-completion']}: ${citations}`);
    host.calls.length = 0;
    await flow.pickStatus('V.4', 'none');
    expect(host.calls).toEqual(['apply']);
  });

  it('stands on what was typed a moment ago where the host does not tell of edits', async () => {
    const { flow, host } = setup(finance({ 'V.4': UNDER_WAY }), 'sheets');
    host.capabilities = { ...host.capabilities, changeEvents: false };
    await flow.open();
    host.userTypes(cell('V.4', 'basis'), citations);
    host.calls.length = 0;
    await flow.pickStatus('V.4', 'needs-completion');
    expect(host.calls).toEqual(['read', 'apply']);
    expect(host.textOf(cell('V.4', 'basis'))).toBe(`${PHRASES['needs-completion']}: ${citations}`);
  });

  it('lets the officer choose again where somebody else chose meanwhile and the host did not tell', async () => {
    const { flow, host } = setup(finance({ 'V.4': { result: 'Đang thực hiện' } }), 'sheets');
    host.capabilities = { ...host.capabilities, changeEvents: false };
    await flow.open();
    host.userTypes(cell('V.4', 'basis'), PHRASES.none);
    await flow.pickStatus('V.4', 'sufficient');
    expect(host.textOf(cell('V.4', 'basis'))).toBe(PHRASES.none);
    expect(flow.get().notice).toEqual({ kind: 'changed-meanwhile', cells: [cell('V.4', 'basis')] });
    await flow.pickStatus('V.4', 'sufficient');
    expect(host.textOf(cell('V.4', 'basis'))).toBe(PHRASES.sufficient);
  });

  it('says why the sheet refused, and leaves the verdict as it was', async () => {
    const { flow, host } = setup(finance({ 'V.4': { result: 'Đang thực hiện' } }));
    await flow.open();
    const before = flow.get().snapshot;
    host.failNext = { apply: 'protected' };
    await flow.pickStatus('V.4', 'sufficient');
    expect(flow.get().notice).toEqual({ kind: 'failure', failure: { source: 'host', code: 'protected' } });
    expect(flow.get().snapshot).toBe(before);
  });

  it('puts two quick picks one after the other, not against each other', async () => {
    const { flow, host } = setup(finance({ 'V.4': { result: 'Đang thực hiện' } }));
    await flow.open();
    await Promise.all([flow.pickStatus('V.4', 'none'), flow.pickStatus('V.4', 'sufficient')]);
    expect(host.textOf(cell('V.4', 'basis'))).toBe(PHRASES.sufficient);
  });

  it('notices that the cell’s own dropdown wiped the citations, and puts them back behind the new phrase', async () => {
    const { flow, host } = setup(
      finance({ 'V.4': { result: 'Đang thực hiện', basis: `${PHRASES.none}: ${citations}` } }),
    );
    await flow.open();
    const basis = cell('V.4', 'basis');
    host.userTypes(basis, PHRASES.sufficient);
    await flow.check();
    expect(Object.keys(flow.get().lostCitations)).toEqual(['V.4']);
    await flow.restoreCitations('V.4');
    expect(host.textOf(basis)).toBe(`${PHRASES.sufficient}: ${citations}`);
    expect(flow.get().lostCitations).toEqual({});
    await flow.undo();
    expect(host.textOf(basis)).toBe(PHRASES.sufficient);
  });

  it('offers nothing back where the officer deleted the citations by hand, or wrote others', async () => {
    const { flow, host } = setup(finance({ 'V.4': { result: 'Đang thực hiện', basis: PHRASES.none } }));
    await flow.open();
    host.userTypes(cell('V.4', 'basis'), PHRASES.sufficient);
    await flow.check();
    expect(flow.get().lostCitations).toEqual({});
  });
});

describe('mending', () => {
  const wrong = {
    'II.9': { result: 'Đã hoàn thành  theo Báo cáo số 88/BC-BTC  ngày 02/6/2026' },
    'III.1': { result: 'Hoàn thành theo Quyết định số 34/2021/Q\u00d0-TTg ngày 08/11/2021' },
  };

  it('mends everything safe in one write and takes it back in one', async () => {
    const { flow, host } = setup(finance(wrong));
    await flow.open();
    const before = structuredClone(host.book);
    const plan = safeFixes(flow.get().snapshot!.assessment!);
    expect(plan.changes.length).toBeGreaterThanOrEqual(2);
    host.calls.length = 0;
    flow.set({ screen: 'fix-preview' });
    await flow.mend(plan.patch, plan.changes.length);
    expect(host.calls).toEqual(['apply']);
    expect(flow.get().screen).toBe('home');
    expect(host.textOf(cell('III.1', 'result'))).toContain('34/2021/QĐ-TTg');
    expect(safeFixes(flow.get().snapshot!.assessment!).changes).toEqual([]);
    await flow.undo();
    expect(host.book.sheets[0]!.text).toEqual(before.sheets[0]!.text);
  });

  it('mends one finding alone', async () => {
    const { flow, host } = setup(finance(wrong));
    await flow.open();
    const issue = issuesOf(flow).find(({ rule, task }) => rule === 'C-05' && task === 'III.1')!;
    const plan = planFor(flow.get().snapshot!.assessment!, {
      kind: 'finding',
      key: keyOf(issue),
    });
    await flow.mend(plan.patch, plan.changes.length);
    expect(host.textOf(cell('III.1', 'result'))).toContain('34/2021/QĐ-TTg');
    expect(host.textOf(cell('II.9', 'result'))).toBe(wrong['II.9'].result);
  });

  it('leaves a mended date as it was mended, for only text can be put back', async () => {
    const book = finance({ ...wrong, 'V.4': { deadline: 'Thg12-22' } });
    const [grid] = book.sheets;
    const at = cell('V.4', 'deadline');
    const row = Number(at.slice(1)) - 1;
    grid!.values[row]![3] = 44_896;
    grid!.about[at] = { date: '2022-12-01' };
    const { flow, host } = setup(book);
    await flow.open();
    const plan = safeFixes(flow.get().snapshot!.assessment!);
    await flow.mend(plan.patch, plan.changes.length);
    const mended = host.textOf(at);
    expect(mended).toBe('Tháng 12/2022');
    await flow.undo();
    expect(host.textOf(at)).toBe(mended);
    expect(host.textOf(cell('II.9', 'result'))).toBe(wrong['II.9'].result);
    expect(flow.get().notice).toMatchObject({ kind: 'undone', kept: [], lasting: [at] });
  });

  it('undoes only where our value still stands', async () => {
    const { flow, host } = setup(finance(wrong));
    await flow.open();
    const plan = safeFixes(flow.get().snapshot!.assessment!);
    await flow.mend(plan.patch, plan.changes.length);
    host.userTypes(cell('III.1', 'result'), 'Viết lại');
    await flow.undo();
    expect(host.textOf(cell('III.1', 'result'))).toBe('Viết lại');
    expect(host.textOf(cell('II.9', 'result'))).toBe(wrong['II.9'].result);
    expect(flow.get().notice).toMatchObject({ kind: 'undone', kept: [cell('III.1', 'result')] });
  });

  it('stays on the preview, with what is there now, when the sheet changed under it', async () => {
    const { flow, host } = setup(finance(wrong));
    await flow.open();
    flow.set({ screen: 'fix-preview' });
    const plan = safeFixes(flow.get().snapshot!.assessment!);
    host.beforeApply = () => host.userTypes(cell('II.9', 'result'), 'Đã hoàn thành   tốt');
    await flow.mend(plan.patch, plan.changes.length);
    expect(flow.get().screen).toBe('fix-preview');
    expect(host.textOf(cell('III.1', 'result'))).toBe(wrong['III.1'].result);
    expect(flow.get().notice).toEqual({ kind: 'changed-meanwhile', cells: [cell('II.9', 'result')] });
  });
});

describe('what takes longer than a second', () => {
  it('is announced, and no longer when it is done', async () => {
    const { flow, host } = setup(finance());
    await flow.open();
    vi.useFakeTimers();
    host.delayMs = 2500;
    const checked = flow.check();
    await vi.advanceTimersByTimeAsync(900);
    expect(flow.get().busy).toEqual({ with: 'reading', slow: false });
    await vi.advanceTimersByTimeAsync(200);
    expect(flow.get().busy).toEqual({ with: 'reading', slow: true });
    await vi.runAllTimersAsync();
    expect(await checked).toBe(true);
    expect(flow.get().busy).toBeNull();
  });
});

describe('clearing the data in the file', () => {
  it('forgets answers, date, receipt and pending key; the sheet and the access code stay', async () => {
    const { flow, host } = setup(finance());
    host.token = 'token-btc';
    await flow.open();
    await flow.setReportDate('2023-06-30');
    const before = structuredClone(host.book);
    await flow.clearMemory();
    expect(host.stored).toBeNull();
    expect(host.book).toEqual(before);
    expect(host.token).toBe('token-btc');
    expect(flow.get().snapshot?.context.reportDate).toBe('2026-11-24');
  });
});
