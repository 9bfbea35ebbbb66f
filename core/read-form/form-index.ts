import type { FormDefinition, FormTask } from '../form/types.ts';
import { indexTexts, type TextIndex } from './similarity.ts';

/** A form made ready for comparing; the same for every sheet, so it is made once per form. */
export type FormIndex = {
  form: FormDefinition;
  tasks: Map<string, FormTask>;
  order: Map<string, number>;
  byText: TextIndex;
  groups: TextIndex;
  footnotes: TextIndex;
};

const made = new WeakMap<FormDefinition, FormIndex>();

export function indexForm(form: FormDefinition): FormIndex {
  const known = made.get(form);
  if (known) return known;
  const tasks = form.groups.flatMap((group) => group.tasks);
  const paragraphs = form.footnotes.flatMap(({ text }) => text.split('\n'));
  const index: FormIndex = {
    form,
    tasks: new Map(tasks.map((task) => [task.id, task])),
    order: new Map(tasks.map((task, at) => [task.id, at])),
    byText: indexTexts(tasks),
    groups: indexTexts(form.groups.map(({ numeral, title }) => ({ id: numeral, text: title }))),
    footnotes: indexTexts(paragraphs.map((text, at) => ({ id: String(at), text }))),
  };
  made.set(form, index);
  return index;
}
