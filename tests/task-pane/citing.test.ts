import { describe, expect, it } from 'vitest';
import { PHRASES } from '../../core/status/index.ts';
import { citesAlready, withCitation } from '../../task-pane/flow/with-citation.ts';
import { citingOptions } from '../../task-pane/view/citing.ts';
import { citingWords } from '../../task-pane/words/citing.ts';
import { cellOf, DONE, documents, sampleBook, sampleGrid } from './sample-book.ts';
import { setup } from './setup.ts';

const DAY = '2026-11-24';
const LAW = 'Luật Căn cước';
const DECREE = 'Nghị định số 69/2024/NĐ-CP ngày 25/6/2024 của Chính phủ quy định về định danh và xác thực điện tử';
const PHRASE = PHRASES.sufficient;

describe('withCitation', () => {
  it.each([
    ['an empty cell', '', LAW],
    ['a phrase alone', PHRASE, `${PHRASE}: ${LAW}`],
    ['a phrase with its colon', `${PHRASE}: `, `${PHRASE}: ${LAW}`],
    ['a phrase with a full stop', `${PHRASE}.`, `${PHRASE}: ${LAW}.`],
    ['citations after it', `${PHRASE}: Luật Dữ liệu`, `${PHRASE}: Luật Dữ liệu; ${LAW}`],
    ['a separator left behind', `${PHRASE}: Luật Dữ liệu;`, `${PHRASE}: Luật Dữ liệu; ${LAW}`],
    ['a full stop at the end', `${PHRASE}: Luật Dữ liệu.`, `${PHRASE}: Luật Dữ liệu; ${LAW}.`],
    ['no phrase', 'Luật Dữ liệu', `Luật Dữ liệu; ${LAW}`],
  ])('%s', (_, text, expected) => expect(withCitation(text, LAW)).toBe(expected));
});

describe('citesAlready', () => {
  it.each([
    ['the law, with a locator', `${PHRASE}: khoản 2 Điều 5 Luật Căn cước`, LAW, true],
    ['the law, by its number', `${PHRASE}: Luật số 26/2023/QH15`, LAW, true],
    ['the decree without its date', 'theo Nghị định số 69/2024/NĐ-CP', DECREE, true],
    ['another decree', 'theo Nghị định số 59/2022/NĐ-CP', DECREE, false],
    ['nothing', '', LAW, false],
    ['a document that the list lacks', 'Công văn số 12/BC-BTC', 'Công văn số 12/BC-BTC', true],
  ])('%s', (_, text, citation, expected) => expect(citesAlready(text, citation, DAY, documents)).toBe(expected));
});

describe('citingOptions', () => {
  const offered = (query: string) => citingOptions(query, DAY, documents, citingWords.vi);

  it('says whether each is in force, since when not, and what took its place', () => {
    expect(offered('59/2022')).toEqual([
      expect.objectContaining({ about: 'Hết hiệu lực từ 01/07/2024, thay bằng 69/2024/NĐ-CP', verbatim: false }),
    ]);
    expect(offered('69/2024')).toEqual([{ citation: DECREE, about: 'Còn hiệu lực', verbatim: false }]);
  });

  it('offers what the list lacks as it was typed, once it cites a document', () => {
    expect(offered('Thông tư')).not.toContainEqual(expect.objectContaining({ verbatim: true }));
    const typed = 'Thông tư số 77/2026/TT-BTC ngày 01/6/2026';
    expect(offered(`${typed} `)).toEqual([{ citation: typed, about: 'Ghi nguyên văn', verbatim: true }]);
  });
});

const cell = (task: string, column: Parameters<typeof cellOf>[2]) => cellOf(sampleGrid({}), task, column);

describe.each(['excel', 'sheets'] as const)('inserting a citation in %s', (kind) => {
  async function opened() {
    const cells = { 'V.4': { result: 'Đang thực hiện', basis: `${PHRASE}: Luật Dữ liệu` } };
    const pane = setup(sampleBook({ agency: 'Bộ Tài chính', all: DONE, cells }), kind);
    await pane.flow.open();
    return pane;
  }

  it('writes it behind the status in one op, and takes it back', async () => {
    const { flow, host } = await opened();
    const basis = cell('V.4', 'basis');
    expect(await flow.insertCitation('V.4', LAW)).toBe(true);
    expect(host.textOf(basis)).toBe(`${PHRASE}: Luật Dữ liệu; ${LAW}`);
    expect(flow.get().notice).toEqual({ kind: 'cited', cell: basis });
    await flow.undo();
    expect(host.textOf(basis)).toBe(`${PHRASE}: Luật Dữ liệu`);
  });

  it('writes nothing where the document is cited already', async () => {
    const { flow, host } = await opened();
    expect(await flow.insertCitation('V.4', 'Luật Dữ liệu')).toBe(true);
    expect(host.count('apply')).toBe(0);
    expect(flow.get().notice).toEqual({ kind: 'already-cited', cell: cell('V.4', 'basis') });
  });

  it('cites in the result what is completed', async () => {
    const { flow, host } = await opened();
    await flow.insertCitation('V.5', LAW);
    expect(host.textOf(cell('V.5', 'result'))).toBe(`${DONE.result}; ${LAW}`);
  });

  it('is told when the cell changed under it', async () => {
    const { flow, host } = await opened();
    host.beforeApply = () => host.userTypes(cell('V.4', 'basis'), 'Đồng nghiệp vừa ghi');
    expect(await flow.insertCitation('V.4', LAW)).toBe(false);
    expect(host.textOf(cell('V.4', 'basis'))).toBe('Đồng nghiệp vừa ghi');
    expect(flow.get().notice).toMatchObject({ kind: 'changed-meanwhile' });
  });
});
