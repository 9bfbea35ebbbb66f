import type { Env } from './env.ts';

/** A dropdown of written-out choices, as the model keeps it. */
export type ListRule = { values: string[]; allowInvalid: boolean };

const rules = new WeakMap<object, ListRule>();
const MOST_CHOICES = 500;

export function listOf(rule: unknown): ListRule {
  const found = typeof rule === 'object' && rule !== null ? rules.get(rule) : undefined;
  if (!found) throw new Error('Range.setDataValidation: not a DataValidation');
  return found;
}

export function validationBuilder(env: Env): object {
  let values: string[] | null = null;

  let allowInvalid = true;
  const builder: object = env.strict.make('DataValidationBuilder', {
    requireValueInList: (list: unknown[], showDropdown: boolean) => {
      if (list.length === 0 || list.length > MOST_CHOICES) throw new Error(`A list takes 1 to ${MOST_CHOICES} choices`);
      if (typeof showDropdown !== 'boolean') throw new Error('requireValueInList: showDropdown must be a boolean');
      values = list.map(String);
      return builder;
    },
    setAllowInvalid: (allow: boolean) => {
      allowInvalid = allow;
      return builder;
    },
    build: () => {
      if (!values) throw new Error('DataValidationBuilder.build: no criteria');
      const rule: object = env.strict.make('DataValidation', { getAllowInvalid: () => allowInvalid });
      rules.set(rule, { values, allowInvalid });
      return rule;
    },
  });
  return builder;
}
