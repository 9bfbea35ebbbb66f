import type { BrowserContext } from 'playwright-core';

/** What was done by hand: presses of the mouse, and each text put into a field of the pane or the sheet. */
export type Hands = { clicks: number; texts: string[] };

/** Counted inside the pages themselves, in every frame, so that no step of the script can forget itself. */
export async function watchHands(context: BrowserContext): Promise<Hands> {
  const hands: Hands = { clicks: 0, texts: [] };
  await context.exposeBinding('tryOutSaw', (_, text: string | null) => {
    if (text === null) hands.clicks += 1;
    else hands.texts.push(text);
  });
  await context.addInitScript(() => {
    const saw = (globalThis as unknown as { tryOutSaw(text: string | null): void }).tryOutSaw;
    addEventListener('pointerdown', (event) => event.isTrusted && saw(null), true);
    addEventListener(
      // The scripted officer puts a whole text in at once: one event for each text.
      'input',
      ({ target }) => {
        const isText =
          target instanceof HTMLTextAreaElement ||
          (target instanceof HTMLInputElement && !/radio|checkbox|file/.test(target.type));
        if (isText && target.value !== '') saw(target.value);
      },
      true,
    );
  });
  return hands;
}

/** Of a part of the work: from here to the call. */
export function since(hands: Hands): () => Hands {
  const { clicks, texts } = { clicks: hands.clicks, texts: hands.texts.length };
  return () => ({ clicks: hands.clicks - clicks, texts: hands.texts.slice(texts) });
}
