import type { Theme } from '../task-pane/index.ts';

/** Excel on the web tells no theme (office-js #6134): then the system's wish counts. */
export function themeOf(): Theme {
  if (matchMedia('(forced-colors: active)').matches) return 'high-contrast';
  const dark = Office.context.officeTheme?.isDarkTheme ?? matchMedia('(prefers-color-scheme: dark)').matches;
  return dark ? 'dark' : 'light';
}

/** Vietnamese unless Excel itself speaks English. */
export const localeOf = (): 'vi' | 'en' => (/^en\b/i.test(Office.context.displayLanguage) ? 'en' : 'vi');
