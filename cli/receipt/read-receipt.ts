import { CliFailure } from '../failure.ts';
import { readInput } from '../files.ts';

export type GivenReceipt = Readonly<Record<string, unknown>> & { number: string };

/** The receipt that `submit --json` printed, as it stands in the file. */
export async function readGivenReceipt(file: string): Promise<GivenReceipt> {
  const text = new TextDecoder().decode(await readInput(file));
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || typeof (value as GivenReceipt).number !== 'string') {
    throw new CliFailure(
      'no-receipt',
      `Tệp “${file}” không phải biên nhận: cần đúng dòng JSON mà can-cu submit --json đã in.`,
    );
  }
  if (keysIn(value) !== colonsIn(text)) {
    throw new CliFailure('no-receipt', `Tệp “${file}” ghi một mục hai lần: đề nghị dùng đúng tệp mà kho đã trả.`);
  }
  return value as GivenReceipt;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** JSON.parse lets the last of two equal keys win, and a reader may have seen the first. */
function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce((sum: number, child: unknown) => sum + keysIn(child), 0);
  return Array.isArray(value) ? inner : inner + Object.keys(value).length;
}

const colonsIn = (text: string): number => text.replace(/"(?:[^"\\]|\\.)*"/gs, '').split(':').length - 1;
