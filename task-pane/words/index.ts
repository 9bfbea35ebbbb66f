import { vi, type Words } from './vi.ts';

export type Locale = 'vi' | 'en';
export type { Words };

/** English is a file of its own, loaded where somebody wants it. */
export async function loadWords(locale: Locale): Promise<Words> {
  return locale === 'en' ? (await import('./en.ts')).en : vi;
}
