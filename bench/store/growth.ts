import { sync } from '../../store/sync/sync.ts';
import type { Line } from '../table.ts';
import { openFilling } from './filling.ts';
import { freezeIn, frozenSenders } from './frozen.ts';
import { quantile, sideBySide } from './pace.ts';
import { openRounds } from './rounds.ts';
import { makeSenders } from './senders.ts';
import { serveBenchStore } from './served.ts';

const SENDERS = 128;
/** Enough for a draft in a third of a millisecond over the longest run. */
const ROUNDS_A_RUN = 500;
const SMALL = { sizes: [35_000, 140_000], seconds: 4 };
const FULL = { sizes: [350_000, 1_400_000], seconds: 20 };

/** A submission and a message of drafts, written one after the other, in an empty store and in ever fuller ones. */
export async function benchGrowth(full: boolean): Promise<Line[]> {
  const { sizes, seconds } = full ? FULL : SMALL;
  const served = await serveBenchStore();
  const { access, context } = served;
  let filling: Awaited<ReturnType<typeof openFilling>> | null = null;
  try {
    const frozen = await frozenSenders(context, await makeSenders(context, SENDERS));
    filling = await openFilling(served, frozen[0]!);
    const measured = async (name: string) => {
      const rounds = Array.from({ length: ROUNDS_A_RUN }, (_, at) => `${name}-${at}`);
      await openRounds(access.owner, rounds);
      const at = (n: number) => ({ round: rounds[Math.floor(n / SENDERS)] ?? '', sender: frozen[n % SENDERS]! });
      const paces = await sideBySide(
        {
          submission: (n) => freezeIn(context, at(n).round, at(n).sender),
          draft: (n) =>
            sync(context, at(n).sender.caller, at(n).round, {
              ...{ baseRevision: 0, clientId: 'bench' },
              changes: [{ task: 'I.1', field: 'note', before: '', after: name }],
            }),
        },
        { clients: 1, seconds },
      );
      return { submission: quantile(paces.submission.times, 0.5), draft: quantile(paces.draft.times, 0.5) };
    };
    const empty = await measured('empty');
    const lines: Line[] = [];
    for (const size of sizes) {
      await filling.to(size);
      const now = await measured(`rows-${size}`);
      for (const what of ['submission', 'draft'] as const) {
        const name = `${what}, ${size.toLocaleString('en')} rows, p50`;
        lines.push({ what: name, value: now[what], against: 'empty', peer: empty[what], unit: 'ms', goal: 'flat = 1' });
      }
    }
    return lines;
  } finally {
    // First, or the server's end would be told in place of what went wrong.
    await filling?.close();
    await served.close();
  }
}
