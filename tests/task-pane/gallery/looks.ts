import type { Page } from 'playwright-core';
import type { Theme } from '../../../task-pane/index.ts';
import { loadWords, type Locale } from '../../../task-pane/words/index.ts';
import { showScene } from './gallery.ts';
import { stageOf, type State } from './states/state.ts';

/** Where and in which language a state is brought about. */
export type Sitting = { name: string; title: string; host: 'excel' | 'sheets'; width: number; locale: Locale };

/** What can change on a pane that stands. */
export type Look = { name: string; title: string; theme: Theme; forcedColors?: boolean; textScale?: number };

const HOSTS = [
  { name: 'excel', title: 'Excel, 350 px', host: 'excel', width: 350 },
  { name: 'sheets', title: 'Google Sheets, 300 px', host: 'sheets', width: 300 },
] as const;
const LANGUAGES = [
  { locale: 'vi', title: 'tiếng Việt' },
  { locale: 'en', title: 'tiếng Anh' },
] as const;

export const SITTINGS: Sitting[] = LANGUAGES.flatMap(({ locale, title }) =>
  HOSTS.map((host) => ({ ...host, locale, name: `${host.name}-${locale}`, title: `${host.title}, ${title}` })),
);

export const LOOKS: Look[] = [
  { name: 'light', title: 'Sáng', theme: 'light' },
  { name: 'dark', title: 'Tối', theme: 'dark' },
  { name: 'forced', title: 'Tương phản của hệ điều hành', theme: 'light', forcedColors: true },
  { name: 'large', title: 'Chữ 200 %', theme: 'light', textScale: 2 },
];

export const pictureName = (state: State, sitting: Sitting, look: Look): string =>
  `${state.name}.${sitting.name}.${look.name}.png`;

/** Brings a state about from a fresh page. */
export async function stand(page: Page, { scene, height, act }: State, sitting: Sitting): Promise<void> {
  const { host, width, locale } = sitting;
  await showScene(page, { scene, host, width, locale, ...(height === undefined ? {} : { height }) });
  await act?.(stageOf(page, await loadWords(locale)));
  // Nothing is drawn as hovered.
  await page.mouse.move(-1, -1);
  await settled(page);
}

export async function wear(page: Page, { theme, forcedColors = false, textScale = 1 }: Look): Promise<void> {
  await page.emulateMedia({ forcedColors: forcedColors ? 'active' : 'none' });
  await page.evaluate(([name, scale]) => window.wear(name, scale), [theme, textScale] as const);
  await settled(page);
}

const QUIET_MS = 150;
const LONGEST_MS = 5000;

/** Letters are there, and nothing has changed on the page for a moment. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    async ([quiet, longest]) => {
      await document.fonts.ready;
      await new Promise<void>((resolve) => {
        const changes = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(end, quiet);
        });
        const end = () => {
          changes.disconnect();
          resolve();
        };
        let timer = setTimeout(end, quiet);
        setTimeout(end, longest);
        changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      });
    },
    [QUIET_MS, LONGEST_MS] as const,
  );
}

export const picture = (page: Page): Promise<Buffer> => page.screenshot({ animations: 'disabled', caret: 'hide' });
