import type { FormDefinition } from '../../core/form/types.ts';
import { form } from '../seeds.ts';

/** The forms this release knows, by id. */
const FORMS = new Map([[form.id, form]]);

export const formById = (id: string): FormDefinition | null => FORMS.get(id) ?? null;
export const formIds = (): string[] => [...FORMS.keys()];
