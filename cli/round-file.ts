import { Round } from '../core/index.ts';
import { CliFailure, EXIT } from './failure.ts';
import { readInput } from './files.ts';

/** A round as the store answers it (`GET /api/v1/rounds/…`), to check by while out of its reach. */
export async function roundFrom(file: string | undefined): Promise<Round | undefined> {
  if (file === undefined) return undefined;
  const parsed = Round.safeParse(jsonOf(new TextDecoder().decode(await readInput(file))));
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new CliFailure(
    'malformed',
    `${file} không phải là đợt rà soát do kho trả về${place === '' ? '' : ` (chỗ chưa đúng: ${place})`}. Đề nghị tải lại từ kho.`,
    EXIT.unusable,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
