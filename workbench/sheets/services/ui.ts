import { SCOPE } from '../access.ts';
import type { Env } from './env.ts';

type MenuItem = { caption: string; call: string } | 'separator';
export type Menu = { title: string; items: MenuItem[] };

const pages = new WeakMap<object, { html: string; title: string }>();

/** Menu and sidebar as the editor shows them. */
export class UiService {
  menu: Menu | null = null;
  sidebar: { html: string; title: string } | null = null;
  readonly object: object;

  constructor(env: Env, addonName: string) {
    this.object = env.strict.make('Ui', {
      // Both need no consent: the menu must stand before the user has given any.
      createMenu: (title: string) => this.builder(env, title),
      createAddonMenu: () => this.builder(env, addonName),
      showSidebar: (page: unknown) => {
        env.access.needScope('Ui.showSidebar', SCOPE.ui);
        const found = typeof page === 'object' && page !== null ? pages.get(page) : undefined;
        if (!found) throw new Error('Ui.showSidebar: not an HtmlOutput');
        this.sidebar = { ...found };
      },
    });
  }

  private builder(env: Env, title: string): object {
    const items: MenuItem[] = [];
    const menu: object = env.strict.make('Menu', {
      addItem: (caption: string, call: string) => {
        if (typeof call !== 'string') throw new Error('Menu.addItem: the name of a function expected');
        items.push({ caption, call });
        return menu;
      },
      addSeparator: () => {
        items.push('separator');
        return menu;
      },
      addToUi: () => {
        this.menu = { title, items };
      },
    });
    return menu;
  }
}

/** `files` are the project's HTML files by name, without `.html`. */
export function htmlService(env: Env, files: Record<string, string>): object {
  return env.strict.make('HtmlService', {
    createHtmlOutputFromFile: (name: string) => {
      const html = Object.hasOwn(files, name) ? files[name] : undefined;
      if (html === undefined) throw new Error(`No HTML file named ${name} was found.`);
      const page = { html, title: '' };
      const output: object = env.strict.make('HtmlOutput', {
        setTitle: (title: string) => {
          page.title = title;
          return output;
        },
      });
      pages.set(output, page);
      return output;
    },
  });
}
