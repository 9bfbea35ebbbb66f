import { basename } from 'node:path';
import type { FormDefinition, TaskId } from '../../core/form/types.ts';
import type { A1 } from '../../core/grid/types.ts';
import { sameText } from '../../core/text/index.ts';
import type { FormTexts } from '../write/form-rows.ts';
import type { Source } from './agency-answers.ts';
import { ANSWER_FIELDS } from './types.ts';
import type { AnswerField } from './types.ts';

export type Version = { file: string; cell: A1 | null; text: string };

/** Texts that differ for one task and field: which one holds is not for a program to choose. */
export type Conflict = { task: TaskId; field: AnswerField; versions: Version[] };

/** A line of a sheet that has no place in the whole. */
export type Dropped = {
  file: string;
  kind: 'foreign' | 'doubled';
  row: number;
  cell: A1;
  task: TaskId | null;
  text: string;
};

export type Consolidated = { texts: FormTexts; conflicts: Conflict[]; dropped: Dropped[] };

/** The texts that differ, each once, from the first sheet that has it; blanks say nothing. */
function versionsOf(sources: Source[], task: TaskId, field: AnswerField): Version[] {
  const versions: Version[] = [];
  for (const { file, assessment } of sources) {
    const row = assessment.sheet.rows.find((candidate) => candidate.task === task);
    const text = row?.texts[field] ?? '';
    if (!row || text.trim() === '' || versions.some((version) => sameText(version.text, text))) continue;
    versions.push({ file, cell: row.cells[field], text });
  }
  return versions;
}

/** Both texts in one cell, each under the name of its file. */
function sideBySide(versions: Version[]): string {
  const names = versions.map(({ file }) => basename(file));
  const plain = new Set(names).size === names.length;
  return versions.map(({ file, text }, n) => `[${plain ? names[n] : file}]\n${text}`).join('\n\n');
}

function droppedOf({ file, assessment: { sheet } }: Source): Dropped[] {
  return sheet.structure.flatMap((finding): Dropped[] => {
    if (finding.kind === 'foreign') return [{ ...finding, file, task: null }];
    if (finding.kind !== 'doubled') return [];
    const { kind, row, cell, task, first } = finding;
    return [{ file, kind, row, cell, task, text: `đã lấy dòng ${first}` }];
  });
}

/** The sheets of one agency as one: what one of them says holds, what they say differently stands side by side. */
export function consolidate(form: FormDefinition, sources: Source[]): Consolidated {
  const texts: FormTexts = {};
  const conflicts: Conflict[] = [];
  for (const { id } of form.groups.flatMap((group) => group.tasks)) {
    const merged: Partial<Record<AnswerField, string>> = {};
    for (const field of ANSWER_FIELDS) {
      const versions = versionsOf(sources, id, field);
      if (versions.length === 0) continue;
      merged[field] = versions.length === 1 ? versions[0]!.text : sideBySide(versions);
      if (versions.length > 1) conflicts.push({ task: id, field, versions });
    }
    texts[id] = merged;
  }
  return { texts, conflicts, dropped: sources.flatMap(droppedOf) };
}
