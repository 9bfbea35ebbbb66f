import { webLightTheme, type Theme as FluentTheme } from '@fluentui/react-components';

export type Theme = 'light' | 'dark' | 'high-contrast';

/** Most officers see the light one; the others are files of their own. */
export async function loadTheme(theme: Theme): Promise<FluentTheme> {
  if (theme === 'dark') return (await import('./dark.ts')).webDarkTheme;
  if (theme === 'high-contrast') return (await import('./high-contrast.ts')).teamsHighContrastTheme;
  return webLightTheme;
}
