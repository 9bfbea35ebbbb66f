import { LOOKS, SITTINGS, type Look, type Sitting } from './looks.ts';
import { STATES } from './states/index.ts';
import type { State } from './states/state.ts';

type Compared = { state: State; sitting: Sitting; look: Look };

/** The most telling states, each where it is narrowest or most at risk; all others are looked at in the gallery. */
const CHOSEN: Record<string, string[]> = {
  'sheets-vi.light': [
    ...[
      'not-the-form',
      'doubtful',
      'blank',
      'filled',
      'tour-row',
      'summary',
      'row',
      'citing',
      'row-completed',
      'row-picked',
    ],
    ...['findings', 'skip', 'fix-preview', 'structure-rows', 'blocked', 'sign-in-waiting', 'explain', 'reasons'],
    ...['sending', 'receipt', 'awaiting-sign-off', 'offline', 'return-bar', 'returned', 'answer'],
    'conflicts',
  ],
  'excel-vi.light': ['row-real-height'],
  'excel-vi.dark': ['filled', 'row', 'findings', 'explain', 'receipt', 'returned'],
  'excel-vi.forced': ['filled', 'row', 'conflicts'],
  'excel-vi.large': ['filled', 'row'],
  'excel-en.light': ['filled', 'explain'],
};

/** Which pictures are kept with the source and compared. */
export const COMPARED: Compared[] = Object.entries(CHOSEN).flatMap(([where, names]) => {
  const [sitting, look] = where.split('.');
  return names.map((name) => ({
    state: named(STATES, name),
    sitting: named(SITTINGS, sitting),
    look: named(LOOKS, look),
  }));
});

function named<T extends { name: string }>(all: T[], name: string | undefined): T {
  const found = all.find((each) => each.name === name);
  if (!found) throw new Error(`nothing is called ${name}`);
  return found;
}
