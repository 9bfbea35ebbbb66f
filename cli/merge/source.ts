import { assess, fold } from '../../core/index.ts';
import type { Assessment, ReadOptions } from '../../core/index.ts';
import { CliFailure } from '../failure.ts';
import { foundSheet, readFormFile } from '../form-file.ts';
import { contextOn } from '../seeds.ts';

/** One sheet that goes into the whole. */
export type Source = { file: string; assessment: Assessment };

/** What must be settled first: merging on a guess would lose texts without a word. */
function assertSettled({ sheet, agency, issues }: Assessment): void {
  const { length } = sheet.questions;
  if (length > 0) {
    throw new CliFailure(
      'question',
      `Còn ${length} chỗ chưa nhận ra chắc chắn: đề nghị xem bằng can-cu check rồi trả lời bằng --answer.`,
    );
  }
  if (issues.some(({ rule }) => rule === 'T-04')) {
    throw new CliFailure('legacy-font', 'Tệp dùng bảng mã cũ (TCVN3, VNI): đề nghị chuyển trước bằng can-cu convert.');
  }
  if (!agency && !/\p{L}/u.test(sheet.agency.raw ?? '')) {
    throw new CliFailure('agency-empty', 'Chưa ghi tên cơ quan rà soát: đề nghị điền rồi chạy lại.');
  }
}

export async function readSource(file: string, reading: ReadOptions, reportDate: string): Promise<Source> {
  const assessment = assess(foundSheet(await readFormFile(file, reading)), contextOn(reportDate));
  assertSettled(assessment);
  return { file, assessment };
}

/** One agency and the sheets that are its own, units of the agency included. */
export type AgencySources = { code: string | null; name: string; sources: Source[] };

/** An agency that the directory does not know is one with others of the same name. */
export function byAgency(sources: Source[]): AgencySources[] {
  const groups = new Map<string, AgencySources>();
  for (const source of sources) {
    const { agency, sheet } = source.assessment;
    const code = agency?.code ?? null;
    const name = agency?.name ?? sheet.agency.raw!.trim();
    const key = code ?? fold(name);
    const group = groups.get(key) ?? { code, name, sources: [] };
    group.sources.push(source);
    groups.set(key, group);
  }
  return [...groups.values()];
}
