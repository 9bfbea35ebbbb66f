import type { DocumentMemory } from '../../core/memory/types.ts';
import type { FlowContext } from './context.ts';
import { recheck } from './evaluate.ts';

/** Changes what the document remembers. The screen goes on with the new memory even if the file refuses it. */
export async function remember(ctx: FlowContext, change: Partial<DocumentMemory>): Promise<void> {
  const memory = { ...ctx.state.get().memory, ...change };
  ctx.state.set({ memory });
  await ctx.host.memory.save(memory);
}

export async function answer(ctx: FlowContext, answers: Record<string, string>): Promise<void> {
  await ctx.queued('writing', async () => {
    const saved = remember(ctx, { answers: { ...ctx.state.get().memory.answers, ...answers } });
    recheck(ctx);
    await saved;
  });
  const result = ctx.state.get().snapshot?.result;
  const open = result?.ok ? result.sheet.questions : (result?.questions ?? []);
  ctx.state.set({ screen: open.length > 0 ? 'questions' : 'home' });
}

export async function setReportDate(ctx: FlowContext, reportDate: string | null): Promise<void> {
  await ctx.queued('writing', async () => {
    const saved = remember(ctx, { reportDate });
    recheck(ctx);
    await saved;
  });
}
