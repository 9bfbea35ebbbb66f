import type { FormDefinition } from '../../core/form/types.ts';
import { fieldName } from '../../core/issues/index.ts';
import { listSheet } from '../lists/list-sheet.ts';
import type { ListCell } from '../lists/list-sheet.ts';
import { COLOR } from '../lists/looks.ts';
import type { SheetSpec } from '../write/spec.ts';
import { changedPrint, nameOf } from './answers.ts';
import type { AgencyAnswers, Origin } from './types.ts';

/** What is said of the whole: lines above the list, and what its sources are called. */
export type SourcesHead = { head: string[]; origin: string; sheet: string };

const columnsOf = ({ origin, sheet }: SourcesHead): [title: string, width: number][] => [
  ['Cơ quan', 26],
  [origin, 30],
  [sheet, 12],
  ['Nhiệm vụ', 10],
  ['Lỗi', 8],
  ['Cảnh báo', 10],
  ['Dòng chưa đưa vào', 28],
  ['Ghi khác biểu mẫu ở cột in sẵn', 34],
];

/** The consolidated form shows the form's own lead agency and deadline; what an agency wrote there stands here. */
function changedLines(form: FormDefinition, { rows }: AgencyAnswers): string[] {
  return form.groups.flatMap(({ tasks }) =>
    tasks.flatMap((task) => {
      const row = rows.get(task.id);
      return row
        ? changedPrint(task, row).map(({ field, text }) => `${task.id}, ${fieldName(field, 'vi')}: ${text}`)
        : [];
    }),
  );
}

function originLine(agency: AgencyAnswers, origin: Origin, changed: string[]): ListCell[] {
  const told = (lines: string[]): ListCell => ({
    text: lines.join('\n'),
    ...(lines.length > 0 && { fill: COLOR.yellow }),
  });
  return [
    { text: nameOf(agency) },
    { text: origin.name },
    { text: origin.sheet },
    { text: `${origin.tasks}` },
    { text: `${origin.errors}` },
    { text: `${origin.warnings}` },
    told(origin.leftOut),
    told(changed),
  ];
}

/** What the whole is made of, and what of it is not in it. */
export const sourcesSheet = (form: FormDefinition, agencies: AgencyAnswers[], head: SourcesHead): SheetSpec =>
  listSheet({
    name: 'Nguồn',
    head: head.head,
    columns: columnsOf(head),
    lines: agencies.flatMap((agency) => {
      const changed = changedLines(form, agency);
      return agency.origins.map((origin, n) => originLine(agency, origin, n === 0 ? changed : []));
    }),
  });
