import type { FormDefinition, FormTask, TaskId } from './types.ts';

/** A form's tasks by id, each with its place in form order. */
export type FormTasks = Map<TaskId, { task: FormTask; place: number }>;

const made = new WeakMap<FormDefinition, FormTasks>();

/** The same for every sheet, so it is made once per form. */
export function tasksOf(form: FormDefinition): FormTasks {
  let tasks = made.get(form);
  if (!tasks) {
    tasks = new Map(form.groups.flatMap((group) => group.tasks).map((task, place) => [task.id, { task, place }]));
    made.set(form, tasks);
  }
  return tasks;
}
