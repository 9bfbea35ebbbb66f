import type { FormDefinition } from '../../core/form/types.ts';
import type { FormTexts } from '../../workbook/index.ts';

/** The form as issued, word for word: combining marks, the double blank of I.5, "Lao động -Thương binh" of V.12. */
export function issuedTexts(form: FormDefinition): FormTexts {
  const tasks = form.groups.flatMap((group) => group.tasks);
  return Object.fromEntries(tasks.map(({ id, lead, issued }) => [id, { lead, ...issued }]));
}
