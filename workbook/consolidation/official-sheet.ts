import type { FormDefinition } from '../../core/form/types.ts';
import { groupRow } from '../write/form-rows.ts';
import { FORM_FONT, framedSheet, WIDTHS } from '../write/form.ts';
import type { FramedTable } from '../write/form.ts';
import { neededHeight } from '../write/row-height.ts';
import type { RowSpec, SheetSpec } from '../write/spec.ts';
import { taskBlock } from './task-block.ts';
import type { AgencyAnswers } from './types.ts';

/** The consolidated form in the official layout: by task, what every agency says of it. */
export function officialSheet(form: FormDefinition, agencies: AgencyAnswers[]): SheetSpec {
  const sheet = framedSheet(form, `tổng hợp ${agencies.length} cơ quan`, (from): FramedTable => {
    const rows: RowSpec[] = [];
    const merges: string[] = [];
    let next = from;
    for (const { numeral, title, tasks } of form.groups) {
      const heading = groupRow(numeral, title, next++);
      rows.push({ ...heading, fittedHeight: neededHeight(heading, WIDTHS, FORM_FONT.size) });
      for (const task of tasks) {
        const block = taskBlock(task, agencies, next);
        for (const row of block.rows) rows.push(row);
        for (const merge of block.merges) merges.push(merge);
        next += block.rows.length;
      }
    }
    return { rows, next, merges };
  });
  return { ...sheet, page: sheet.page && { ...sheet.page, ownNumbers: true } };
}
