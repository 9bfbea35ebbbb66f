import { createHash } from 'node:crypto';
import type { StoreContext } from '../http/context.ts';
import { ProblemError } from '../http/problems.ts';
import { createThreads, tookTooMuch } from '../threads.ts';
import { exportName } from './name.ts';
import { takeSnapshot } from './snapshot.ts';
import { inTurn } from './turns.ts';
import type { ExportChoice, ExportSnapshot } from './types.ts';
import type { WrittenExport } from './write.ts';

const WORKER = new URL('./write-worker.ts', import.meta.url);
const DEADLINE_MS = 120_000;
/** The largest that `takeSnapshot` lets through stays below this. */
const MEMORY_MB = 1_536;

export type ExportFile = { etag: string; name: string; bytes: Uint8Array };

/**
 * The consolidated form of a round as a file; null when the caller has it already (`known`). Who took it is in the audit
 * log before it is handed out.
 */
export function exportRound(
  context: StoreContext,
  actor: string,
  choice: ExportChoice,
  known?: string,
): Promise<ExportFile | null> {
  return inTurn(context.pool, async () => {
    const snapshot = await takeSnapshot(context, choice);
    const etag = etagOf(snapshot);
    if (known !== undefined && known.split(',').some((tag) => tag.trim() === etag)) return null;
    const { bytes, layout } = await written(snapshot);
    const facts = {
      ...{ include: choice.include, group: choice.group, layout },
      submissions: snapshot.lines.filter(({ rows }) => rows !== null).length,
      file: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    };
    await context.pool.query('select store.record_export($1, $2, $3, $4)', [
      ...[context.clock(), actor, choice.round, JSON.stringify(facts)],
    ]);
    return { etag, name: exportName(snapshot), bytes };
  });
}

/** A thread for each: its memory is given back with it. */
async function written(snapshot: ExportSnapshot): Promise<WrittenExport> {
  const threads = createThreads<ExportSnapshot, WrittenExport>({
    ...{ worker: WORKER, size: 1, deadlineMs: DEADLINE_MS, memoryMb: MEMORY_MB },
  });
  try {
    return await threads.run(snapshot);
  } catch (error) {
    if (tookTooMuch(error)) throw new ProblemError('export-too-large');
    throw error;
  } finally {
    await threads.close();
  }
}

/** Weak: the file states when it was made. The same as long as no submission, document or due date changed. */
function etagOf({ choice, round, lines }: ExportSnapshot): string {
  const states = lines.map(({ agency, latest, facts }) => [agency.id, latest?.number, latest?.state, facts?.document]);
  const text = JSON.stringify([choice, round, states]);
  return `W/"${createHash('sha256').update(text).digest('base64url')}"`;
}
