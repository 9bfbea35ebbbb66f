import { idempotencyKey } from '../../core/wire/index.ts';
import type { Receipt, SubmissionRequest } from '../../core/wire/types.ts';
import type { Caller, StoreContext } from '../http/context.ts';
import { holdsNul } from '../http/input-text.ts';
import { ProblemError } from '../http/problems.ts';
import { me } from '../submissions/me.ts';
import { submit } from '../submissions/submit.ts';
import { form } from '../seeds.ts';
import type { FileVerdict } from './examine.ts';
import type { Written } from './result-page.ts';
import type { Upload } from './uploads.ts';

/** Shown to the coordinating body as the program that sent. */
const CLIENT: SubmissionRequest['client'] = { kind: 'page', version: '1' };

type Checked = Extract<FileVerdict, { outcome: 'checked' }>;

/** Sends what stands in the file exactly as pane and command line send it: same key, same receipt. */
export async function send(
  context: StoreContext,
  caller: Caller,
  upload: Upload,
  { verdict, request: read }: Checked,
  { explanation, preparedBy, reasons }: Written,
): Promise<Receipt> {
  const { contentHash } = verdict;
  const request: SubmissionRequest = {
    form: form.id,
    agency: caller.agency.code,
    contentHash,
    reportDate: upload.reportDate,
    ...read,
    ...(explanation === '' ? {} : { explanation }),
    ...(preparedBy === '' ? {} : { preparedBy }),
    ...(Object.keys(reasons).length === 0 ? {} : { reasons }),
    client: CLIENT,
  };
  if (holdsNul(request)) throw new ProblemError('nul-in-text');
  const { lastReturned } = await me(context, caller);
  const key = idempotencyKey({
    round: upload.round,
    agency: caller.agency.code,
    contentHash,
    lastReturned: lastReturned[upload.round] ?? null,
  });
  const { receipt } = await submit(context, caller, { round: upload.round, key, request });
  return receipt;
}
