/** `done`: it happened before, so that it happens once however often it is asked for. */
export type Move<State> = { kind: 'step'; to: State } | { kind: 'done' } | { kind: 'refused' };

/** A state machine: which event leads from which state to which, and where each event aims at. */
export const machine =
  <State extends string, Event extends string>(
    steps: Record<State, Partial<Record<Event, State>>>,
    goals: Record<Event, State>,
  ) =>
  (state: State, event: Event): Move<State> => {
    const to = steps[state][event];
    if (to !== undefined) return { kind: 'step', to };
    return state === goals[event] ? { kind: 'done' } : { kind: 'refused' };
  };
