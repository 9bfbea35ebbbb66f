import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { misuse } from './failure.ts';

export type Options = NonNullable<ParseArgsConfig['options']>;

type Values<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>['values'];
export type Parsed<T extends Options> = { values: Values<T>; positionals: string[] };

/** `parseArgs` with its complaints in the words of our readers. */
export function parse<const T extends Options>(args: string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const option = /'(-[^'\s,]*)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw misuse(`Không có tùy chọn “${option}” (tệp có tên bắt đầu bằng dấu gạch: ghi ./-tên).`);
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw misuse(invalidValue(option, message));
    throw error;
  }
}

/** Option names come as `-o, --out <value>`. */
function invalidValue(option: string, message: string): string {
  const takesNone = message.includes('does not take an argument');
  return takesNone ? `Tùy chọn “${option}” không nhận giá trị.` : `Tùy chọn “${option}” còn thiếu giá trị.`;
}

export function onePositional(positionals: string[], verb: string, what: string): string {
  const [given, ...rest] = positionals;
  if (given === undefined) throw misuse(`Lệnh ${verb} còn thiếu ${what}.`);
  if (rest.length > 0) throw misuse(`Lệnh ${verb} chỉ nhận một ${what}, thừa “${rest[0]}”.`);
  return given;
}

export function oneFile(positionals: string[], verb: string): string {
  return onePositional(positionals, verb, 'tên tệp');
}

export function noPositionals(positionals: string[], verb: string): void {
  if (positionals.length > 0) throw misuse(`Lệnh ${verb} không nhận “${positionals[0]}”.`);
}

export function required(value: string | undefined, option: string): string {
  if (!value) throw misuse(`Còn thiếu tùy chọn ${option}.`);
  return value;
}
