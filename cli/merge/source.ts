import { assess } from '../../core/index.ts';
import type { Assessment, ReadOptions } from '../../core/index.ts';
import { CliFailure } from '../failure.ts';
import { foundSheet, readFormFile } from '../form-file.ts';
import type { Source } from '../../workbook/index.ts';
import { contextOn } from '../seeds.ts';

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
