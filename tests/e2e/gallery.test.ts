import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { violations } from '../task-pane/axe.ts';
import { difference } from '../task-pane/gallery/baseline.ts';
import { COMPARED } from '../task-pane/gallery/compared.ts';
import { galleryScript, launch, openPage } from '../task-pane/gallery/gallery.ts';
import { LOOKS, picture, pictureName, SITTINGS, stand, wear, type Sitting } from '../task-pane/gallery/looks.ts';
import { STATES } from '../task-pane/gallery/states/index.ts';

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([launch(), galleryScript()]);
});
afterAll(() => browser?.close());

/** The narrowest pane, where axe is asked in both themes. */
const isJudged = ({ name }: Sitting) => name === 'sheets-vi';

/** The kept pictures are drawn by the Chromium that npm brings, which there is on Linux only. */
const isComparable = process.platform === 'linux';

describe.concurrent('every state of the pane', () => {
  it.for(STATES)('$name: axe finds nothing, light and dark, and it looks as it did', async (state, { expect }) => {
    const page = await openPage(browser, script, 1);
    try {
      for (const sitting of SITTINGS) {
        const compared = COMPARED.filter((each) => each.state === state && each.sitting === sitting);
        if (compared.length === 0 && !isJudged(sitting)) continue;
        await stand(page, state, sitting);
        for (const look of LOOKS) {
          const isKept = isComparable && compared.some((each) => each.look === look);
          const judged = isJudged(sitting) && (look.name === 'light' || look.name === 'dark');
          if (!isKept && !judged) continue;
          await wear(page, look);
          const name = pictureName(state, sitting, look);
          if (isKept) await expect.poll(async () => difference(name, await picture(page))).toBeNull();
          if (judged) expect(await violations(page), name).toEqual([]);
        }
      }
    } finally {
      await page.close();
    }
  });
});
