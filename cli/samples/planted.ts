import type { FormDefinition, FormTask } from '../../core/form/types.ts';
import { COLUMNS } from '../../core/form/types.ts';
import { toA1 } from '../../core/grid/index.ts';
import { formWorkbook, writeSheets } from '../../workbook/index.ts';
import type { FormTexts, RowSpec, SheetSpec } from '../../workbook/index.ts';
import { PLANTS } from './plants.ts';
import { policeTexts } from './police.ts';
import { insertBelow, removeRow, rowWith } from './rows.ts';

/** One planted error as the tests look for it; `task` and `cell` as the finding has them. */
export type PlantedError = { rule: string; task: string | null; cell: string | null; note: string };

const MISSING = 'V.13';
const DOUBLED = 'I.10';
const DATED = 'V.3';
/** 2022-06-01: what Excel makes of a typed "6/2022". */
const JUNE_2022 = 44_713;
const FOREIGN = [5, 'Xây dựng trang thông tin điện tử giới thiệu kết quả của Đề án.', 'Bộ Công an', 'Năm 2024', ''];

function textsWithPlants(form: FormDefinition): FormTexts {
  const texts = policeTexts(form);
  for (const { task, texts: planted } of PLANTS) texts[task] = { ...texts[task], ...planted };
  return texts;
}

const column = (name: (typeof COLUMNS)[number]): number => COLUMNS.indexOf(name) + 1;

/** What a person would read in the task column of a task's line. */
function taskText(task: FormTask, texts: FormTexts): string {
  return texts[task.id]?.task ?? task.text;
}

function plantStructure(sheet: SheetSpec, rowOf: (id: string) => RowSpec): { copy: RowSpec; foreign: RowSpec } {
  removeRow(sheet, rowOf(MISSING));
  const original = rowOf(DOUBLED);
  const copy = insertBelow(
    sheet,
    rowOf('I.11'),
    original.cells.map(({ content }) => content as string | number),
  );
  const foreign = insertBelow(sheet, rowOf('III.4'), FOREIGN);
  const deadline = rowOf(DATED).cells[column('deadline') - 1]!;
  deadline.content = JUNE_2022;
  deadline.style = { ...deadline.style, month: true };
  return { copy, foreign };
}

/** The sample with 25 planted errors, and the list of them in the order of the sheet. */
export function plantedSample(form: FormDefinition): { bytes: Uint8Array; errors: PlantedError[] } {
  const tasks = form.groups.flatMap((group) => group.tasks);
  const texts = textsWithPlants(form);
  const workbook = formWorkbook(form, { agency: 'Bộ Công an', texts });
  const sheet = workbook.sheets[0]!;
  const rowOf = (id: string): RowSpec =>
    rowWith(
      sheet,
      taskText(
        tasks.find((task) => task.id === id)!,
        texts,
      ),
    );
  const { copy, foreign } = plantStructure(sheet, rowOf);
  const cellAt = ({ row }: RowSpec, name: (typeof COLUMNS)[number]): string => toA1(row, column(name));
  const errors: PlantedError[] = [
    { rule: 'F-02', task: MISSING, cell: null, note: 'thiếu nhiệm vụ' },
    { rule: 'F-02', task: DOUBLED, cell: cellAt(copy, 'task'), note: 'nhiệm vụ ghi hai lần' },
    { rule: 'F-02', task: null, cell: cellAt(foreign, 'task'), note: 'nhiệm vụ ngoài danh mục' },
    { rule: 'D-03', task: DATED, cell: cellAt(rowOf(DATED), 'deadline'), note: 'thời hạn thành kiểu ngày' },
    ...PLANTS.map(({ rule, task, column: name, note }) => ({ rule, task, cell: cellAt(rowOf(task), name), note })),
  ];
  return { bytes: writeSheets(workbook), errors };
}
