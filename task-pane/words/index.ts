import { en } from './en.ts';
import { vi, type Words } from './vi.ts';

export type Locale = 'vi' | 'en';
export type { Words };

export function wordsOf(locale: Locale): Words {
  return locale === 'en' ? en : vi;
}
