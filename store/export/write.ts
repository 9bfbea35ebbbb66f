import { AgencyKind } from '../../core/agency/types.ts';
import { isOverdue, readDeadline } from '../../core/deadline/index.ts';
import type { FormDefinition } from '../../core/form/types.ts';
import { explain } from '../../core/issues/index.ts';
import { consolidationWorkbook } from '../../workbook/index.ts';
import type { AgencyAnswers, AnswerRow } from '../../workbook/index.ts';
import { readableInstant } from '../clock.ts';
import { form } from '../seeds.ts';
import { submissionsSheet } from './submissions-sheet.ts';
import type { ExportLine, ExportSnapshot } from './types.ts';

export type WrittenExport = {
  bytes: Uint8Array;
  /** What find, in sentences; they stand in the file, too. */
  layout: string[];
};

const ONLY_RECEIVED = 'đã nhận, chưa xác nhận đạt yêu cầu';
const INCLUDED = {
  accepted: 'Chỉ gồm các bản đạt yêu cầu.',
  received: `Gồm các bản đạt yêu cầu và các bản mới chỉ đã nhận (ghi “${ONLY_RECEIVED}” sau tên cơ quan).`,
} as const;

function answersOf(asked: FormDefinition, { agency, latest, facts, rows }: ExportLine): AgencyAnswers[] {
  if (rows === null || latest === null || facts === null) return [];
  const kind = AgencyKind.safeParse(agency.kind).data ?? null;
  const due = new Map(
    asked.groups.flatMap(({ tasks }) => tasks.map(({ id, deadline }) => [id, readDeadline(deadline)] as const)),
  );
  const answers = rows.map(({ task, lead, deadline, result, basis, note, inScope, completion, status }) => {
    const end = due.get(task);
    const overdue = end !== undefined && isOverdue(end, kind, facts.reportDate);
    const row: AnswerRow = {
      texts: { lead, deadline, result, basis, note },
      ...{ inScope, completion, status, overdue, line: null },
    };
    return [task, row] as const;
  });
  const { number, errors, warnings, state } = latest;
  return [
    {
      name: agency.name,
      ...(state === 'received' && { remark: ONLY_RECEIVED }),
      rows: new Map(answers),
      disputes: new Set(),
      errors,
      origins: [{ name: number, sheet: facts.client, tasks: rows.length, errors, warnings, leftOut: [] }],
    },
  ];
}

/** Runs in a thread of its own: many agencies take long and much memory. */
export function writeExport(snapshot: ExportSnapshot): WrittenExport {
  const { choice, round, takenAt, lines } = snapshot;
  const asked = {
    ...form,
    groups: form.groups.filter(({ numeral }) => choice.group === null || numeral === choice.group),
  };
  const head = [
    'Các bản gửi đã tổng hợp',
    `Đợt “${round.name}” (${round.code}); số liệu lúc ${readableInstant(takenAt)}. ${INCLUDED[choice.include]}`,
    ...(choice.group === null ? [] : [`Chỉ gồm nhóm nhiệm vụ ${choice.group}.`]),
    'Nội dung là nguyên văn của từng cơ quan; tình hình, mức cơ sở pháp lý, số lỗi do kho dữ liệu đọc khi nhận.',
  ];
  const { bytes, layout } = consolidationWorkbook({
    form: asked,
    agencies: lines.flatMap((line) => answersOf(asked, line)),
    reportDate: round.reportDate,
    sources: { head, origin: 'Số bản gửi', sheet: 'Gửi từ' },
    first: 'official',
    more: [submissionsSheet(snapshot)],
  });
  return { bytes, layout: layout.map((issue) => `${issue.rule}: ${explain(issue, 'vi')}`) };
}
