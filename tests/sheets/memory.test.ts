import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { emptyMemory } from '../../core/memory/types.ts';
import { saveXlsx } from '../../workbench/model/index.ts';
import { open, REALMS, value } from './support.ts';

const TOKEN = 'cc_bi-mat-0123456789abcdef';

describe.each(REALMS)('the memory of the document in %s', (_, floor) => {
  it('stands in a hidden sheet and leaves the officer where they were', async () => {
    const { standIn, ask } = open({ floor });
    value(await ask('memorySave', { json: JSON.stringify(emptyMemory) }));
    expect(standIn.model.sheet('_CanCu').visibility).toBe('hidden');
    expect(standIn.model.active).toBe('Biểu');
    expect(JSON.parse(value(await ask('memoryLoad'))!)).toEqual(emptyMemory);
  });

  it.each([
    ['nothing', ''],
    ['what looks like a formula at a chunk border', '='.repeat(200_000)],
    ['digits', '7'.repeat(100_000)],
    ['signs of two units, one across each border', `x${'😀'.repeat(60_000)}`],
    ['Vietnamese', 'Đề án '.repeat(30_000)],
    ['blanks and lines', ' \n\t '.repeat(30_000)],
  ])('keeps %s in cells under 50,000 characters', async (_name, json) => {
    const { standIn, ask } = open({ floor });
    value(await ask('memorySave', { json }));
    expect(value(await ask('memoryLoad'))).toBe(json);
    const cells = [...standIn.model.sheet('_CanCu').entries()];
    expect(cells.some(({ col }) => col === 1)).toBe(false);
    expect(cells.every(({ cell }) => cell.text.length < 50_000 && cell.formula === undefined)).toBe(true);
  });

  it('forgets the longer text that stood there before', async () => {
    const { ask } = open({ floor });
    value(await ask('memorySave', { json: 'dài'.repeat(100_000) }));
    value(await ask('memorySave', { json: 'ngắn' }));
    expect(value(await ask('memoryLoad'))).toBe('ngắn');
  });

  it('is cleared as a whole', async () => {
    const { standIn, ask } = open({ floor });
    value(await ask('memorySave', { json: '{}' }));
    value(await ask('memoryClear'));
    expect(standIn.model.find('_CanCu')).toBeNull();
    expect(value(await ask('memoryLoad'))).toBeNull();
  });

  it('leaves the choices of a dropdown in the same sheet alone', async () => {
    const { standIn, ask } = open({ floor });
    standIn.model.addSheet('_CanCu').put(1, 1, { value: 'Đã có đầy đủ', text: 'Đã có đầy đủ' });
    value(await ask('memorySave', { json: '{"v":1}' }));
    expect(value(await ask('memoryLoad'))).toBe('{"v":1}');
    value(await ask('memoryClear'));
    const left = [...standIn.model.sheet('_CanCu').entries()].filter(({ cell }) => cell.value !== null);
    expect(left.map(({ row, col, cell }) => [row, col, cell.text])).toEqual([[1, 1, 'Đã có đầy đủ']]);
    expect(value(await ask('memoryLoad'))).toBeNull();
  });

  it('is not taken from a sheet of that name that is not ours', async () => {
    const { standIn, ask } = open({ floor });
    standIn.model.addSheet('_CanCu').put(1, 1, { value: 'của người khác', text: 'của người khác' });
    expect(value(await ask('memoryLoad'))).toBeNull();
  });
});

describe('the access code', () => {
  it('stands in the user’s properties, and nowhere else', async () => {
    const { standIn, ask } = open();
    value(await ask('secretSet', { token: TOKEN }));
    expect(value(await ask('secretHas'))).toBe(true);
    value(await ask('memorySave', { json: JSON.stringify(emptyMemory) }));
    value(await ask('createForm'));
    const cells = standIn.model.sheets.flatMap((sheet) => [...sheet.entries()].map(({ cell }) => cell.text));
    const { script, document, user } = standIn.properties;
    expect([...user.values()]).toEqual([TOKEN]);
    const everywhereElse = [cells, [...script], [...document], standIn.log.runs, standIn.log.printed];
    expect(JSON.stringify(everywhereElse)).not.toContain(TOKEN);
    const saved = Object.values(unzipSync(saveXlsx(standIn.model))).map((part) => strFromU8(part));
    expect(saved.join()).toContain('can-cu:document-memory');
    expect(saved.join()).not.toContain(TOKEN);
    value(await ask('secretClear'));
    expect(value(await ask('secretHas'))).toBe(false);
    expect([...user.values()]).toEqual([]);
  });

  it('comes back in no answer of the door', async () => {
    const { standIn } = open();
    const rpc = (method: string, params: object = {}) => standIn.call('rpc', [JSON.stringify({ method, params })]);
    await rpc('secretSet', { token: TOKEN });
    const answers = [];
    for (const method of ['read', 'poll', 'takeVerb', 'memoryLoad', 'secretHas', 'createForm'])
      answers.push(await rpc(method));
    answers.push(await rpc('secretSet', { token: TOKEN, more: 1 }));
    answers.push(await rpc('fetch', { path: '/api/v1/me', method: 'GET', headers: {} }));
    expect(answers.join()).not.toContain(TOKEN);
  });
});
