import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AgencyDirectory } from '../core/index.ts';

/** Beside the build, and never a dependency: the library is of 2021 and has dependencies of its time. */
const FOLDER = fileURLToPath(new URL('../.tsbuild/peers/', import.meta.url));
const PACKAGE = 'tableschema@1.12.6';

export const HOW = `tableschema (Table Schema in JavaScript) is measured only when asked for: npm run bench -- peers --with-tableschema (installs ${PACKAGE} into .tsbuild/peers).`;

type Schema = { castRow(row: unknown[], options: { failFast: boolean }): unknown };
type Library = { Schema: { load(descriptor: object): Promise<Schema> } };
type Row = Record<(typeof COLUMNS)[number], string>;

const COLUMNS = ['tt', 'task', 'lead', 'deadline', 'result', 'basis', 'note'] as const;

/** Rules that ask in their way what the schema below asks. */
export const LIKE_TABLE_SCHEMA = ['A-01', 'D-01', 'F-05', 'F-06', 'F-14'];

/** What a Table Schema can say of the form: fields that must be there, patterns, a list of allowed names. */
export async function tableSchemaRows({ agencies }: AgencyDirectory): Promise<(rows: Row[]) => number> {
  const names = agencies.flatMap(({ name, aliases }) => [name, ...aliases]).map((name) => name.replace(/[()]/g, '.'));
  const lead = `(?:${names.join('|')})`;
  const constraints: Partial<Record<(typeof COLUMNS)[number], object>> = {
    task: { required: true },
    lead: { required: true, pattern: `^${lead}(?:, ${lead})*$` },
    deadline: { required: true, pattern: '^(?:Thường xuyên|Tháng .*|Quý .*|Năm .*|.*[0-9].*)$' },
    basis: { pattern: '^(?:|(?:Đã có đầy đủ|Đã xác định được|Chưa có cơ sở)[^]*)$' },
  };
  const fields = COLUMNS.map((name) => ({ name, type: 'string', constraints: constraints[name] ?? {} }));
  const schema = await library().Schema.load({ fields });
  return (rows) =>
    rows.filter(
      (row) =>
        !passes(
          schema,
          COLUMNS.map((column) => row[column]),
        ),
    ).length;
}

function passes(schema: Schema, row: string[]): boolean {
  try {
    schema.castRow(row, { failFast: false });
    return true;
  } catch {
    return false;
  }
}

function library(): Library {
  if (!existsSync(`${FOLDER}node_modules/tableschema`)) {
    mkdirSync(FOLDER, { recursive: true });
    execFileSync('npm', ['install', '--prefix', FOLDER, '--no-audit', '--no-fund', '--ignore-scripts', PACKAGE]);
  }
  return createRequire(`${FOLDER}package.json`)('tableschema') as Library;
}
