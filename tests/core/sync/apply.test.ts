import { describe, expect, it } from 'vitest';
import { MAX_TEXT } from '../../../core/sync/refuse.ts';
import type { SyncChange, SyncRequest } from '../../../core/wire/sync.ts';
import { createMemoryStore, Refused } from './support/memory-store.ts';
import { change, request, ROUND } from './support/messages.ts';

/** Lan wrote "một; hai; ba" (revision 1), then Minh, who had seen it, what is given (revision 2). */
function storeAfter(theirs: string) {
  const store = createMemoryStore(ROUND);
  const first = store.sync(request({ changes: [change({ after: 'một; hai; ba' })] }));
  const mark = { baseRevision: 1, baseMark: first.mark };
  store.sync(
    request({
      ...mark,
      clientId: 'may-2',
      author: 'Minh',
      changes: [change({ before: 'một; hai; ba', after: theirs })],
    }),
  );
  return { store, mark };
}

type Expected = { how: string; value: string } | { conflict: { base: string | null; theirs: string } };

describe('one change of a field that another officer edited meanwhile', () => {
  it.each<[string, string, Partial<SyncChange>, Expected]>([
    ['the same text', 'một; hai; BA', { after: 'một; hai; BA' }, { how: 'same', value: 'một; hai; BA' }],
    ['other clauses', 'một; hai; BA', { after: 'MỘT; hai; ba' }, { how: 'merge', value: 'MỘT; hai; BA' }],
    [
      'the same clause',
      'một; hai; BA',
      { after: 'một; hai; bốn' },
      { conflict: { base: 'một; hai; ba', theirs: 'một; hai; BA' } },
    ],
    [
      'a base the history does not know',
      'một; hai; BA',
      { before: 'khác', after: 'MỘT; hai; ba' },
      { conflict: { base: 'khác', theirs: 'một; hai; BA' } },
    ],
    [
      'a base that is no longer remembered',
      'một; hai; BA',
      { before: undefined, after: 'MỘT; hai; ba' },
      { how: 'merge', value: 'MỘT; hai; BA' },
    ],
    [
      'chosen over what stands there',
      'một; hai; BA',
      { before: 'một; hai; BA', after: 'bốn', over: 2 },
      { how: 'chosen', value: 'bốn' },
    ],
    [
      'chosen over what stood there before',
      'một; hai; BA',
      { before: 'một; hai; ba', after: 'bốn', over: 1 },
      { conflict: { base: 'một; hai; ba', theirs: 'một; hai; BA' } },
    ],
    [
      'theirs chosen',
      'một; hai; BA',
      { before: 'một; hai; BA', after: 'một; hai; BA', over: 2, declined: ['bốn'] },
      { how: 'chosen', value: 'một; hai; BA' },
    ],
    ['in another field', 'một; hai; BA', { field: 'note', before: '', after: 'bốn' }, { how: 'edit', value: 'bốn' }],
    [
      "in the form's own words",
      'một; hai; BA',
      { field: 'lead', before: '', after: 'BTC' },
      { how: 'edit', value: 'BTC' },
    ],
    [
      'decomposed letters, other line ends, outer blanks',
      'một\nhai',
      { after: ' một\r\nhai '.normalize('NFD') },
      { how: 'same', value: 'một\nhai' },
    ],
  ])('%s', (_, theirs, mine, expected) => {
    const { store, mark } = storeAfter(theirs);
    const sent = change({ before: 'một; hai; ba', ...mine });
    const answer = store.sync(request({ ...mark, changes: [sent] }));
    const value = store.fields().get(`${sent.task}/${sent.field}`)?.value;
    if ('how' in expected) {
      expect(answer.conflicts).toEqual([]);
      expect({ how: answer.accepted[0]?.how, value }).toEqual(expected);
    } else {
      const { base, theirs: other, author } = { ...answer.conflicts[0], author: answer.conflicts[0]?.theirs.author };
      expect(answer.accepted).toEqual([]);
      expect({ conflict: { base, theirs: other?.value } }).toEqual(expected);
      expect({ author, at: other?.at, value }).toEqual({
        author: 'Minh',
        at: '2026-11-24T08:00:00+07:00',
        value: theirs,
      });
    }
  });

  it('an edit that was taken back meets nothing', () => {
    const { store, mark } = storeAfter('khác');
    store.sync(
      request({ clientId: 'may-2', baseRevision: 2, changes: [change({ before: 'khác', after: 'một; hai; ba' })] }),
    );
    const answer = store.sync(request({ ...mark, changes: [change({ before: 'một; hai; ba', after: 'bốn' })] }));
    expect(answer.accepted).toMatchObject([{ how: 'edit' }]);
  });

  it('the history tells an edit in conflict and what was given up', () => {
    const { store, mark } = storeAfter('kia');
    store.sync(request({ ...mark, changes: [change({ before: 'một; hai; ba', after: 'này' })] }));
    store.sync(
      request({ baseRevision: 3, changes: [change({ before: 'kia', after: 'kia', over: 2, declined: ['này'] })] }),
    );
    expect(store.history().map(({ how, before, after, mine, author }) => [how, before, after, mine, author])).toEqual([
      ['edit', '', 'một; hai; ba', null, 'Lan'],
      ['edit', 'một; hai; ba', 'kia', null, 'Minh'],
      ['conflict', 'kia', 'kia', 'này', 'Lan'],
      ['chosen', 'kia', 'kia', 'này', 'Lan'],
    ]);
  });
});

describe('a message', () => {
  it('that came before is answered as it was, whatever happened since, and writes nothing', () => {
    const { store, mark } = storeAfter('kia');
    const message = request({ ...mark, changes: [change({ before: 'một; hai; ba', after: 'này' })] });
    const first = store.sync(message);
    store.sync(request({ baseRevision: 3, changes: [change({ field: 'note' })] }));
    const revision = store.revision();
    expect(store.sync(message)).toEqual(first);
    expect(store.revision()).toBe(revision);
  });

  it('answers with everything that is new to it, its own edits too', () => {
    const { store, mark } = storeAfter('kia');
    const answer = store.sync(request({ ...mark, changes: [change({ task: 'I.2', after: 'này' })] }));
    expect(answer.changes.map(({ task, value, version }) => [task, value, version])).toEqual([
      ['I.1', 'kia', 2],
      ['I.2', 'này', 3],
    ]);
  });

  it('without changes leaves no trace', () => {
    const { store } = storeAfter('kia');
    expect(store.sync(request({ baseRevision: 2 }))).toMatchObject({ revision: 2, changes: [] });
    expect(store.revision()).toBe(2);
  });
});

describe('nothing is taken of a message', () => {
  it.each<[string, string, Partial<SyncRequest>, unknown]>([
    [
      'with a NUL',
      'nul-in-text',
      { changes: [change({ after: 'a\0b' })] },
      { places: [{ task: 'I.1', field: 'result' }] },
    ],
    ['with a NUL in a name', 'nul-in-text', { author: '\0' }, { places: [{ task: null, field: 'author' }] }],
    [
      'with a mark of secrecy',
      'classified',
      { changes: [change(), change({ task: 'I.2', field: 'note', after: '(MẬT)' })] },
      { places: [{ task: 'I.2', field: 'note' }] },
    ],
    [
      'with one in what was given up',
      'classified',
      { changes: [change({ over: 1, declined: ['Tối mật'] })] },
      { places: [{ task: 'I.1', field: 'result' }] },
    ],
    [
      'with one in what it started from',
      'classified',
      { changes: [change({ before: 'Tuyệt mật' })] },
      { places: [{ task: 'I.1', field: 'result' }] },
    ],
    [
      'with a text without end',
      'text-too-long',
      { changes: [change({ after: 'x'.repeat(MAX_TEXT + 1) })] },
      { places: [{ task: 'I.1', field: 'result' }], limit: MAX_TEXT },
    ],
    [
      'with two texts for one field',
      'change-doubled',
      { changes: [change(), change({ after: 'khác' })] },
      { places: [{ task: 'I.1', field: 'result' }] },
    ],
    [
      'with a task that the form lacks',
      'task-unknown',
      { changes: [change(), change({ task: 'IX.1' })] },
      { tasks: ['IX.1'] },
    ],
    ['from a future that never was', 'revision-unknown', { baseRevision: 9 }, { baseRevision: 9, revision: 2 }],
    ['from another history', 'revision-unknown', { baseRevision: 1, baseMark: 'ab' }, { baseRevision: 1, revision: 2 }],
    ["of another agency's document", 'wrong-agency', { agency: 'BCA' }, {}],
    ['of another form', 'form-changed', { form: 'pl4-2026', changes: [change()] }, { form: 'pl4-2367' }],
  ])('%s', (_, code, more, params) => {
    const { store } = storeAfter('kia');
    const saved = store.saved();
    const refused = refusalOf(() => store.sync(request({ baseRevision: 2, ...more })));
    expect(refused).toEqual({ code, params });
    expect(store.saved()).toEqual(saved);
  });

  it('names twenty places at most', () => {
    const { store } = storeAfter('kia');
    const tasks = Array.from({ length: 25 }, (_, at) => `IX.${at}`);
    const told = (after: string) =>
      refusalOf(() => store.sync(request({ baseRevision: 2, changes: tasks.map((task) => change({ task, after })) })));
    expect(told('a\0')?.params['places']).toHaveLength(20);
    expect(told('a')?.params['tasks']).toHaveLength(20);
  });

  it('whose id was used for another one', () => {
    const { store } = storeAfter('kia');
    store.sync(request({ messageId: 'm', baseRevision: 2, changes: [change({ before: 'kia', after: 'a' })] }));
    const again = request({ messageId: 'm', baseRevision: 2, changes: [change({ before: 'kia', after: 'b' })] });
    expect(refusalOf(() => store.sync(again))?.code).toBe('message-id-reused');
  });
});

function refusalOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  return null;
}
