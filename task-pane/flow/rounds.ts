import { withDocuments, type LegalDocuments } from '../../core/legal-documents/index.ts';
import type { Me, Round } from '../../core/wire/types.ts';
import type { FlowContext } from './context.ts';
import { documentsKey } from './evaluate.ts';

export type RoundDocumentsKnown = Record<string, LegalDocuments>;

/** Legal documents that rounds bring along, each version fetched once: the store checks by the same. */
export async function fetchRoundDocuments(ctx: FlowContext, { rounds }: Me): Promise<RoundDocumentsKnown> {
  const known = ctx.state.get().roundDocuments;
  const wanted = rounds.filter(({ documents = 0, state }) => documents > 0 && state !== 'closed');
  const entries = await Promise.all(
    wanted.map(async (round) => {
      const key = documentsKey(round);
      return [key, known[key] ?? (await documentsOf(ctx, round))] as const;
    }),
  );
  return Object.fromEntries(entries);
}

async function documentsOf({ store, documents }: FlowContext, { code }: Round): Promise<LegalDocuments> {
  return withDocuments(documents, (await store.roundDocuments(code)).documents);
}
