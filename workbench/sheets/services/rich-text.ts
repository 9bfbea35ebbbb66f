import type { ModelCell } from '../../model/index.ts';
import type { Env } from './env.ts';

const texts = new WeakMap<object, string>();

export function textOfRich(rich: unknown): string {
  const text = typeof rich === 'object' && rich !== null ? texts.get(rich) : undefined;
  if (text === undefined) throw new Error('Range.setRichTextValue: not a RichTextValue');
  return text;
}

function make(env: Env, text: string, runs: number): object {
  const value: object = env.strict.make('RichTextValue', {
    getText: () => text,
    getRuns: () => Array.from({ length: runs }, () => make(env, text, 1)),
  });
  texts.set(value, text);
  return value;
}

/** Null for a number, a date, a boolean or a formula: those have no rich text. */
export function richTextOf(env: Env, cell: ModelCell): object | null {
  if (cell.formula !== undefined || (cell.value !== null && typeof cell.value !== 'string')) return null;
  return make(env, cell.text, cell.rich ? 2 : 1);
}

export function richTextBuilder(env: Env): object {
  let text: string | null = null;
  const builder: object = env.strict.make('RichTextValueBuilder', {
    setText: (next: string) => {
      text = next;
      return builder;
    },
    build: () => {
      if (text === null) throw new Error('RichTextValueBuilder.build: no text was set');
      return make(env, text, 1);
    },
  });
  return builder;
}
