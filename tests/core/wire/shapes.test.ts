import { describe, expect, it } from 'vitest';
import * as wire from '../../../core/wire/index.ts';
import { AT, change, comment, HASH, SHAPES, type Value } from './examples.ts';

describe.each(SHAPES)('%s', (_, shape, whole, optional, nullable) => {
  const takes = (value: unknown): boolean => shape.safeParse(value).success;
  it('comes through as it is', () => expect(shape.parse(whole)).toEqual(whole));

  it.each(Object.keys(whole))('%s', (key) => {
    expect(takes(Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key)))).toBe(
      optional.includes(key),
    );
    expect(takes({ ...whole, [key]: null })).toBe(nullable.includes(key));
    expect(takes({ ...whole, [key]: new Date(0) })).toBe(false);
  });
});

const DETAIL = SHAPES.find(([name]) => name === 'a submission whole')![2];

/** The value with what stands at a path ("comments.0.text") put to something else. */
function put(value: unknown, [key, ...rest]: string[], text: unknown): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value)) return value.map((each, at) => (String(at) === key ? put(each, rest, text) : each));
  return { ...(value as Value), [key]: put((value as Value)[key], rest, text) };
}

const long = (letters: number) => 'a'.repeat(letters);
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

/** Shape · where · the most it takes · what is too much. */
const BOUNDS: [string, string, unknown, unknown][] = [
  ['what a client submits', 'form', long(64), long(65)],
  ['what a client submits', 'agency', long(32), long(33)],
  ['what a client submits', 'contentHash', HASH, `${HASH}0`],
  ['what a client submits', 'contentHash', HASH, HASH.slice(0, -1)],
  ['what a client submits', 'contentHash', HASH, ` ${HASH}`],
  ['what a client submits', 'contentHash', HASH, HASH.toUpperCase()],
  ['what a client submits', 'reportDate', '2024-02-29', '2026-02-29'],
  ['what a client submits', 'explanation', long(4000), long(4001)],
  ['what a client submits', 'preparedBy', long(200), long(201)],
  ['what a client submits', 'client.version', long(64), long(65)],
  ['what a client submits', 'client.kind', 'page', 'word'],
  ['what a client submits', 'answers', { [long(200)]: long(500) }, { [long(201)]: '' }],
  ['what a client submits', 'answers', {}, { a: long(501) }],
  ['what a client submits', 'reasons', { [long(8)]: long(2000) }, { [long(9)]: '' }],
  ['what a client submits', 'reasons', {}, { a: long(2001) }],
  ['a receipt', 'tasks', 0, 1.5],
  ['a receipt', 'state', 'superseded', 'lost'],
  ['who is signed in', 'role', 'administrator', 'root'],
  ['a round', 'state', 'draft', 'gone'],
  ['a round', 'scope', times(500, long(16)), times(501, 'I.1')],
  ['a round', 'scope', 'form', [long(17)]],
  ['a round', 'severities', { [long(8)]: 'none' }, { 'F-05': 'grave' }],
  ['a round', 'severities', {}, { [long(9)]: 'none' }],
  ['a round', 'messages', { 'F-05': long(500) }, { 'F-05': long(501) }],
  ['a round', 'messages', { 'F-05': 'x' }, { 'F-05': '' }],
  ['a round', 'blocking', times(100, 'F-05'), times(101, 'F-05')],
  ['a waiver', 'task', long(16), long(17)],
  ['a waiver', 'reason', long(1000), long(1001)],
  ['a waiver', 'reason', 'x', ''],
  ['settings of a round', 'name', long(200), long(201)],
  ['settings of a round', 'name', 'x', ' '],
  ['settings of a round', 'dueAt', AT, '2026-11-24T20:05:09'],
  ['settings of a round', 'invited', times(2000, long(32)), times(2001, 'BTC')],
  ['settings of a round', 'invited', [], [long(33)]],
  ['a comment', 'task', long(16), long(17)],
  ['a comment', 'task', 'x', ''],
  ['a comment', 'field', 'task', 'text'],
  ['a comment', 'text', long(2000), long(2001)],
  ['a comment', 'text', 'x', '  '],
  ['what returns a submission', 'reason', long(4000), long(4001)],
  ['what returns a submission', 'reason', 'x', '\n'],
  ['what returns a submission', 'comments', times(400, comment), times(401, comment)],
  ['what accepts a submission', 'reason', long(4000), long(4001)],
  ['a submission whole', 'answers.comments.0.answer', 'untouched', 'better'],
  ['a submission whole', 'answers.unasked.0.field', 'note', 'text'],
  ['a submission whole', 'rows.0.completion', 'unclear', 'done'],
  ['a submission whole', 'rows.0.status', null, 'level 1'],
  ['a submission whole', 'issues.0.severity', 'info', 'none'],
  ['the covering document', 'number', long(32), long(33)],
  ['the covering document', 'number', 'x', ' '],
  ['the covering document', 'symbol', long(64), long(65)],
  ['the covering document', 'signer', long(200), long(201)],
  ['a sync message', 'baseRevision', 2_147_483_647, 2_147_483_648],
  ['a sync message', 'baseRevision', 0, -1],
  ['a sync message', 'baseMark', long(64), long(65)],
  ['a sync message', 'baseMark', '', 'xyz'],
  ['a sync message', 'clientId', '~'.repeat(64), long(65)],
  ['a sync message', 'clientId', '!', 'a b'],
  ['a sync message', 'clientId', 'a', ''],
  ['a sync message', 'messageId', 'a', 'đ'],
  ['a sync message', 'changes', times(2000, change), times(2001, change)],
  ['a sync message', 'changes.0.task', long(64), long(65)],
  ['a sync message', 'changes.0.field', 'text', 'task'],
  ['a sync message', 'changes.0.declined', times(50, ''), times(51, '')],
  ['a sync message', 'agency', long(32), long(33)],
  ['a sync message', 'form', long(64), long(65)],
  ['a sync message', 'author', long(200), long(201)],
  ['a sync answer', 'accepted.0.how', 'same', 'conflict'],
  ['a line of history', 'how', 'conflict', 'same'],
  ['a device sign-in', 'interval', 1, 0],
  ['a device sign-in', 'expires_in', 1, 0],
  ['tokens', 'expires_in', 1, 0],
  ['tokens', 'token_type', 'Bearer', 'mac'],
];

describe('how much a shape takes', () => {
  const text = (value: unknown) => JSON.stringify(value).slice(0, 40);
  it.each(BOUNDS.map(([name, at, most, beyond]) => [name, at, text(most), text(beyond), most, beyond] as const))(
    '%s, %s: %s, not %s',
    (name, at, _, __, most, beyond) => {
      const [, shape, whole] = SHAPES.find(([each]) => each === name)!;
      expect(shape.safeParse(put(whole, at.split('.'), most)).success).toBe(true);
      expect(shape.safeParse(put(whole, at.split('.'), beyond)).success).toBe(false);
    },
  );

  it('a signed PDF of 20 MB, as Base64', () => {
    const { shape } = wire.CoveringDocumentRequest;
    expect(shape.pdf.safeParse(long(28_000_000)).success).toBe(true);
    expect(shape.pdf.safeParse(long(28_000_001)).success).toBe(false);
  });
});

describe('what is tidied and filled in', () => {
  it('blanks around what people write', () => {
    expect(wire.ReturnRequest.parse({ reason: ' thiếu ' })).toEqual({ reason: 'thiếu', comments: [] });
    expect(wire.AcceptRequest.parse({ reason: ' đạt ' })).toEqual({ reason: 'đạt' });
    expect(wire.SubmissionComment.parse({ ...comment, text: ' x ' }).text).toBe('x');
    expect(wire.RoundSettings.parse({ name: ' Đợt ' }).name).toBe('Đợt');
    expect(wire.SubmissionRequest.shape.preparedBy.parse(' An ')).toBe('An');
  });

  it('a round of which only the name is given', () => {
    const none = { opensOn: null, dueAt: null, reportDate: null, invited: [], blocking: [], needReason: [] };
    expect(wire.RoundSettings.parse({ name: 'Đợt' })).toEqual({
      ...{ ...none, name: 'Đợt', scope: 'form', severities: {}, messages: {} },
    });
  });

  it('a submission that answers no return', () => {
    expect(wire.SubmissionDetail.safeParse({ ...DETAIL, answers: null, returned: null }).success).toBe(true);
  });

  it('the errors of a device sign-in are those of RFC 6749 and RFC 8628', () => {
    const errors = ['authorization_pending', 'slow_down', 'access_denied', 'expired_token', 'invalid_grant'];
    for (const error of errors) expect(wire.OAuthError.safeParse({ error, error_description: 'x' }).success).toBe(true);
    expect(wire.OAuthError.safeParse({ error: 'oops', error_description: 'x' }).success).toBe(false);
    expect(wire.OAuthError.safeParse({ error: 'slow_down' }).success).toBe(false);
  });
});
