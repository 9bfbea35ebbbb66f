import { emptyMemory } from '../../core/memory/types.ts';
import type { FlowContext } from './context.ts';
import { recheck } from './evaluate.ts';
import { unmark } from './marks.ts';

/**
 * "Dọn dữ liệu Căn Cứ trong tệp": only what we keep beside the sheet; its texts are not touched. Our marks go first: what
 * the file remembers is how they are known.
 */
export async function clearMemory(ctx: FlowContext): Promise<void> {
  await unmark(ctx);
  await ctx.queued('writing', async () => {
    await ctx.host.memory.clear();
    ctx.state.set({
      memory: emptyMemory,
      ...{ sync: { step: 'off' }, replica: null, conflicts: [], lastEdits: null, outboxWaits: null },
      receipt: null,
      explanation: '',
      submission: { step: 'idle' },
      screen: 'home',
      notice: { kind: 'memory-cleared' },
    });
    recheck(ctx);
  });
}
