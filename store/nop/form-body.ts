import type { Answers } from '../../core/read-form/types.ts';
import type { Written } from './result-page.ts';

type Body = Record<string, unknown>;

export const textOf = (body: Body, name: string, most: number): string => {
  const value = body[name];
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim().slice(0, most) : '';
};

/** Fields named `prefix:key`, with what was written there. */
function named(body: Body, prefix: string, most: number): Record<string, string> {
  const names = Object.keys(body).filter((name) => name.startsWith(`${prefix}:`));
  const pairs = names.map((name) => [name.slice(prefix.length + 1).slice(0, 200), textOf(body, name, most)] as const);
  return Object.fromEntries(pairs.filter(([, text]) => text !== ''));
}

export const answersIn = (body: Body): Answers => named(body, 'answer', 500);

export const writtenIn = (body: Body): Written => ({
  explanation: textOf(body, 'explanation', 4000),
  preparedBy: textOf(body, 'preparedBy', 200),
  reasons: named(body, 'reason', 2000),
});

/** The last part of whatever the browser calls the file, without control characters. */
export function fileName(file: File): string {
  const name = file.name.split(/[/\\]/).pop() ?? '';
  return name.replace(/\p{Cc}/gu, '').slice(0, 255) || 'bang-tinh.xlsx';
}
