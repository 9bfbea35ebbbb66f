import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { violations } from '../axe.ts';
import { album } from './album.ts';
import { BASELINE, packed } from './baseline.ts';
import { COMPARED } from './compared.ts';
import { galleryScript, launch } from './gallery.ts';
import { LOOKS, picture, pictureName, SITTINGS, stand, wear } from './looks.ts';
import { sideBySide } from './side-by-side.ts';
import { STATES } from './states/index.ts';

/** Where axe is asked: colours differ by theme, layout by width. */
const isJudged = (locale: string, look: string) => locale === 'vi' && (look === 'light' || look === 'dark');

/** Pictures of every state in every look, and a page to leaf through them; answers how many violations axe found. */
export async function makeGallery(folder: string, print: (line: string) => void): Promise<number> {
  await mkdir(folder, { recursive: true });
  const counts = new Map<string, number>();
  const [browser, script] = await Promise.all([launch(), galleryScript()]);
  try {
    await sideBySide(browser, script, STATES, async (page, state) => {
      for (const sitting of SITTINGS) {
        await stand(page, state, sitting);
        for (const look of LOOKS) {
          await wear(page, look);
          const name = pictureName(state, sitting, look);
          await writeFile(join(folder, name), await picture(page));
          if (!isJudged(sitting.locale, look.name)) continue;
          const found = await violations(page);
          counts.set(name, found.length);
          for (const each of found) print(`${name}: ${each}`);
        }
      }
      print(state.name);
    });
  } finally {
    await browser.close();
  }
  await writeFile(join(folder, 'index.html'), album(counts));
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** Takes the compared pictures anew: from now on this is how the pane looks. */
export async function accept(): Promise<void> {
  const [browser, script] = await Promise.all([launch(), galleryScript()]);
  try {
    await rm(BASELINE, { recursive: true, force: true });
    await mkdir(BASELINE, { recursive: true });
    await sideBySide(browser, script, COMPARED, async (page, { state, sitting, look }) => {
      await stand(page, state, sitting);
      await wear(page, look);
      await writeFile(join(BASELINE, pictureName(state, sitting, look)), packed(await picture(page)));
    });
  } finally {
    await browser.close();
  }
}

export const folderOf = (argument: string | undefined): string => resolve(argument ?? 'dist/gallery');
