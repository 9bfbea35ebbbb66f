import { keepOpen, toPatch, type Replica, type Write } from '../../../core/sync/index.ts';
import type { ContentRow } from '../../../core/wire/types.ts';
import type { FlowContext } from '../context.ts';
import { readNow } from '../evaluate.ts';
import { showWritten } from '../writing.ts';
import { keepReplica } from './replica.ts';
import { syncSubject, type Subject } from './subject.ts';

type Received = { replica: Replica; writes: Write[] };

/** How often an answer is taken in anew because the sheet was edited under it. */
const MOST_TRIES = 3;

/**
 * Writes what an answer brings into the sheet, and keeps the replica once it stands there. If the sheet was edited
 * meanwhile, it is read again and the answer taken in anew; if it cannot be written, nothing is kept and the same answer
 * comes again next time. Answers what was written, null when nothing was kept.
 */
export async function takeIn(
  ctx: FlowContext,
  asked: Subject,
  received: (rows: readonly ContentRow[]) => Received,
): Promise<Write[] | null> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const here = syncSubject(ctx);
    if (here === null || here.round !== asked.round || here.agency !== asked.agency) return null;
    const { replica, writes } = received(here.rows);
    const { patch, left } = toPatch(here.sheet, writes);
    if (patch.ops.length > 0) {
      if (!ctx.host.capabilities.write) return null;
      const result = await ctx.host.apply(patch);
      if (!result.ok) {
        await readNow(ctx);
        continue;
      }
      await showWritten(ctx, patch);
    }
    const rows = syncSubject(ctx)?.rows ?? here.rows;
    await keepReplica(ctx, left.length > 0 ? keepOpen(replica, left) : replica, rows);
    return writes.filter((write) => !left.includes(write));
  }
  return null;
}
