import { afterAll, describe, expect, it } from 'vitest';
import metadata from '../../seeds/custom-functions/functions.vi.json' with { type: 'json' };
import { codeJs, open } from './support.ts';

const { standIn } = open();
afterAll(() => standIn.close());

const formula = (name: string, ...args: unknown[]): unknown =>
  JSON.parse(JSON.stringify(standIn.formula(`CANCU_${name}`, args)));

describe('custom functions in Sheets', () => {
  it('take a cell or a range and give a range of the same size', () => {
    expect(formula('TRICHDAN', 'Nghị định 13/2023/NĐ-CP ngày 17/4/2023')).toEqual([
      ['Nghị định số 13/2023/NĐ-CP ngày 17/4/2023'],
    ]);
    expect(
      formula('THOIHAN', [
        ['Tháng 6/2024', ''],
        ['Thường xuyên', 'Quý II/2024'],
      ]),
    ).toEqual([
      [45473, ''],
      ['Thường xuyên', 45473],
    ]);
  });

  it('take a date cell as the day that stands in it, whatever the time zone of the script', () => {
    // 2024-06-30 and 2024-07-01 in Hà Nội.
    const [lastDay, dayAfter] = [new Date('2024-06-29T17:00:00Z'), new Date('2024-06-30T17:00:00Z')];
    expect(formula('CONHIEULUC', 'Nghị định số 59/2022/NĐ-CP', lastDay)).toEqual([[true]]);
    expect(formula('CONHIEULUC', [['Nghị định số 59/2022/NĐ-CP']], dayAfter)).toEqual([[false]]);
    expect(formula('THOIHAN', [[lastDay]])).toEqual([[45473]]);
  });

  it('say what is missing', () => {
    expect(() => formula('CONHIEULUC', 'Nghị định số 59/2022/NĐ-CP')).toThrow('Đề nghị cho biết ngày cần xét');
  });

  it('run with only what an older V8 has', async () => {
    const old = open({ floor: true }).standIn;
    expect(JSON.stringify(old.formula('CANCU_TRICHDAN', ['QĐ số 06/QĐ-TTg']))).toBe('[["Quyết định số 06/QĐ-TTg"]]');
    await old.close();
  });

  it.each(metadata.functions.map(({ id, description, parameters }) => [id, description, parameters] as const))(
    'CANCU_%s is offered with its help',
    (id, description, parameters) => {
      const help = new RegExp(`/\\*\\*\\n((?: \\*(?!/).*\\n)+) \\*/\\nfunction CANCU_${id}\\(`).exec(codeJs)?.[1] ?? '';
      expect(help).toContain(description);
      expect(help).toContain(' * @customfunction\n');
      // Sheets reads the name up to the first blank.
      for (const { name } of parameters) expect(help).toMatch(new RegExp(` \\* @param \\{any\\} ${name} \\S`));
    },
  );
});
