import type { FlowContext } from './context.ts';

/** The steps of the tour, in the order in which an officer meets what they speak of. */
export const TOUR_STEPS = ['ruler', 'row', 'findings', 'submit'] as const;

/** *Hướng dẫn nhanh*: beside the pane's contents, which go on working. */
export function startTour(ctx: FlowContext): void {
  ctx.state.set({ tour: 0, screen: 'home' });
}

/** The next step; after the last one, or skipped, the tour does not come by itself again. */
export function goOnWithTour(ctx: FlowContext, step: number | null): void {
  const goesOn = step !== null && step < TOUR_STEPS.length;
  ctx.state.set({ tour: goesOn ? step : null });
  if (!goesOn) ctx.tour?.keep();
}

/** At the first opening, unless something was asked for already. */
export function offerTour(ctx: FlowContext): void {
  if (ctx.tour?.isSeen() === false && ctx.state.get().screen === 'home') ctx.state.set({ tour: 0 });
}
