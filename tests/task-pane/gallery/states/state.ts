import type { Page } from 'playwright-core';
import type { Words } from '../../../../task-pane/words/index.ts';

/** Where a state is brought about: by what an officer presses, in whichever language. */
export type Stage = {
  page: Page;
  words: Words;
  /** By its whole name, or by its shape. */
  press(name: string | RegExp): Promise<void>;
  opensTab(tab: 'overview' | 'task' | 'findings'): Promise<void>;
  /** Selects the row in the sheet and opens its card. */
  selects(task: string): Promise<void>;
};

export type State = {
  /** Also the name of its pictures. */
  name: string;
  /** For a designer who leafs through. */
  title: string;
  scene: string;
  height?: number;
  act?(stage: Stage): Promise<void>;
};

const TABS = ['overview', 'task', 'findings'] as const;

export function stageOf(page: Page, words: Words): Stage {
  const opensTab = (tab: (typeof TABS)[number]) => page.getByRole('tab').nth(TABS.indexOf(tab)).click();
  return {
    page,
    words,
    opensTab,
    press: (name) => page.getByRole('button', { name, exact: true }).first().click(),
    selects: async (task) => {
      await page.evaluate((id) => {
        const { host } = window.scene;
        const [numeral, number] = id.split('.');
        const text = host.book.sheets[0]?.text ?? [];
        const group = text.findIndex((line) => line[0] === numeral);
        const row = text.findIndex((line, i) => i > group && line[0] === number) + 1;
        host.userSelects({ sheet: host.book.active, cell: `F${row}` });
      }, task);
      await opensTab('task');
    },
  };
}

/** A text of the pane with whatever figures stand in it: `shape(words.preview.apply(7))`. */
export function shape(text: string): RegExp {
  const parts = text.split(/\d[\d:]*/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\d:]+')}$`);
}

/** The state as its scene opens. */
export const opened = (name: string, title: string): State => ({ name, title, scene: name });
