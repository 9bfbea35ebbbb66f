import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import english from '../../seeds/custom-functions/functions.en.json' with { type: 'json' };
import vietnamese from '../../seeds/custom-functions/functions.vi.json' with { type: 'json' };
import type { ExcelStandIn } from '../../workbench/excel/index.ts';
import { createExcelStandIn } from '../../workbench/excel/index.ts';
import { modelFromXlsx } from '../../workbench/model/index.ts';
import { openPane, type Pane } from './office.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Where office.js keeps what was associated, and Excel looks a formula's function up. */
type Mappings = Record<string, (...args: unknown[]) => Promise<unknown>>;

describe('custom functions in Excel', () => {
  let standIn: ExcelStandIn;
  let pane: Pane;
  let mappings: Mappings;

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [path('excel-addin/custom-functions/script.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2020',
    });
    standIn = createExcelStandIn(modelFromXlsx(readFileSync(path('seeds/samples/pl4-nhu-ban-hanh.xlsx'))));
    pane = await openPane(standIn, outputFiles[0]!.text);
    const { CustomFunctions } = pane.window as unknown as { CustomFunctions: { _association: { mappings: Mappings } } };
    ({ mappings } = CustomFunctions._association);
  });
  afterAll(() => {
    pane.close();
    standIn.dispose();
  });

  const answer = async (id: string, ...args: unknown[]): Promise<unknown> =>
    JSON.parse(JSON.stringify(await mappings[id]!(...args)));

  it('are associated with the unmodified office.js, each one that the metadata names', () => {
    expect(Object.keys(mappings).sort()).toEqual(vietnamese.functions.map(({ id }) => id).sort());
  });

  it('take ranges and give ranges of the same size', async () => {
    expect(await answer('TRICHDAN', [['QĐ số 06/QĐ-TTg'], ['']])).toEqual([['Quyết định số 06/QĐ-TTg'], ['']]);
    expect(await answer('CONHIEULUC', [['Nghị định số 59/2022/NĐ-CP']], 45473)).toEqual([[true]]);
    expect(await answer('CONHIEULUC', [['Nghị định số 59/2022/NĐ-CP']], '01/7/2024')).toEqual([[false]]);
    expect(await answer('THOIHAN', [['Tháng 6/2024', 'Thường xuyên']])).toEqual([[45473, 'Thường xuyên']]);
  });

  it('answer #VALUE! with a sentence where no day is given', async () => {
    await expect(mappings.CONHIEULUC!([['Nghị định số 59/2022/NĐ-CP']], '')).rejects.toMatchObject({
      code: '#VALUE!',
      message: expect.stringContaining('Đề nghị cho biết ngày cần xét') as unknown,
    });
  });

  it('are the same in both languages but for the words', () => {
    const shape = (metadata: typeof english) =>
      metadata.functions.map(({ id, name, parameters, result }) => ({
        id,
        name,
        parameters: parameters.map(({ type, ...rest }) => ({ type, many: 'dimensionality' in rest })),
        result,
      }));
    expect(shape(english)).toEqual(shape(vietnamese));
  });

  it('keep the limits of the metadata', () => {
    for (const { id, name } of [...vietnamese.functions, ...english.functions]) {
      expect(id).toMatch(/^[A-Za-z0-9_.]{3,}$/);
      expect(name).toMatch(/^\p{L}[\p{L}\p{N}_.]{2,}$/u);
    }
  });
});
