import { settle, type Choice, type OpenConflict, type Write } from '../../../core/sync/index.ts';
import type { FlowContext } from '../context.ts';
import { takeIn } from './take-in.ts';
import { replicaFor } from './replica.ts';
import { syncSubject } from './subject.ts';

export type Chosen = { conflict: OpenConflict; choice: Choice };

/**
 * What a person chose where two edited the same field, one place or many. What was given up stays in the history. Answers
 * whether it stands in the sheet now.
 */
export async function settleAll(ctx: FlowContext, chosen: Chosen[]): Promise<boolean> {
  const subject = syncSubject(ctx);
  if (subject === null) return false;
  const taken = await ctx.queued('writing', () =>
    takeIn(ctx, subject, (rows) => {
      let replica = replicaFor(ctx, subject);
      const writes: Write[] = [];
      for (const { conflict, choice } of chosen) {
        const settled = settle(replica, rows, conflict, choice);
        replica = settled.replica;
        writes.push(...settled.writes);
      }
      return { replica, writes };
    }),
  );
  return taken !== undefined && taken !== null;
}
