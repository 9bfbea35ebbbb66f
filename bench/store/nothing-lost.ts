import { Receipt } from '../../core/wire/types.ts';
import { readAs } from '../../store/database/pool.ts';
import type { StoreContext } from '../../store/http/context.ts';
import type { Night } from './night.ts';

/** How many of the receipts that were given, and of the drafts that were taken, are not there as they were. */
export async function lostOf({ pool }: StoreContext, round: string, nights: Night[]): Promise<number> {
  let lost = 0;
  for (const { sender, receipt, edits } of nights) {
    const { number, contentHash } = Receipt.parse(JSON.parse(receipt));
    const found = await readAs(pool, { agencyId: sender.agencyId, role: 'officer' }, async (client) => {
      const { rows: submissions } = await client.query<{ number: string; hash: string; rows: number }>(
        `select s.number, s.content_hash as hash, (select count(*)::int from store.submission_rows r
           where r.agency_id = s.agency_id and r.round_code = s.round_code and r.sequence = s.sequence) as rows
         from store.submissions s where s.agency_id = $1 and s.round_code = $2`,
        [sender.agencyId, round],
      );
      const { rows: fields } = await client.query<{ task: string; value: string }>(
        `select task, value from store.working_fields where agency_id = $1 and round_code = $2 and field = 'note'`,
        [sender.agencyId, round],
      );
      return { submissions, fields: new Map(fields.map(({ task, value }) => [task, value])) };
    });
    const [only] = found.submissions;
    const whole = found.submissions.length === 1 && only?.rows === sender.filled.tasks.length;
    if (!whole || only.number !== number || only.hash !== contentHash) lost += 1;
    for (const [task, value] of edits) if (found.fields.get(task) !== value) lost += 1;
  }
  return lost;
}
