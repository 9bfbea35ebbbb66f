import { HostError } from '../../task-pane/host/types.ts';

/**
 * Excel may never answer: a batch waits behind a dialog, the web view lost its host. So much silence ends a conversation.
 * It is counted anew from every answer, so that a large workbook, read in many batches, may take as long as it takes; one
 * answer holds 5 MB at most.
 */
const SILENCE_MS = 60_000;

export type Patience = { silenceMs: number; onLateAnswer: () => void };

let patience: Patience = { silenceMs: SILENCE_MS, onLateAnswer: () => undefined };

/** What to do when an answer comes after all: the sheet may be another one by then. */
export function setPatience(next: Partial<Patience>): void {
  patience = { ...patience, ...next };
}

/** Runs one conversation; `heard` is called at each answer. */
export async function inGoodTime<T>(converse: (heard: () => void) => Promise<T>): Promise<T> {
  const { silenceMs, onLateAnswer } = patience;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLate = false;
  let giveUp: () => void = () => undefined;
  const silence = new Promise<never>((_, reject) => {
    giveUp = () => {
      isLate = true;
      reject(new HostError('no-answer', `Excel chưa trả lời sau ${Math.round(silenceMs / 1000)} giây.`));
    };
  });
  const heard = (): void => {
    clearTimeout(timer);
    if (!isLate) timer = setTimeout(giveUp, silenceMs);
  };
  heard();
  const work = converse(heard);
  const settled = (): void => (isLate ? onLateAnswer() : clearTimeout(timer));
  work.then(settled, settled);
  return Promise.race([work, silence]);
}
