import { basename } from 'node:path';
import { annotatedCopy } from '../../workbook/index.ts';
import type { Checked } from '../check-file.ts';
import { describeFailure } from '../describe-failure.ts';
import type { Failure } from '../describe-failure.ts';
import { writeOutput } from '../files.ts';
import type { Io } from '../io.ts';

export { annotationOutputs } from './outputs.ts';

/** Writes the copy with its marks, if there is to be one and the file holds the form. */
export async function writeAnnotated(
  checked: Checked,
  out: string | undefined,
  io: Io,
): Promise<{ failure?: Failure }> {
  if (out === undefined || checked.outcome !== 'checked') return {};
  const { file, assessment, bytes } = checked;
  try {
    await writeOutput(out, annotatedCopy(bytes, basename(file), assessment));
    return {};
  } catch (error) {
    return { failure: describeFailure(error, io) };
  }
}
