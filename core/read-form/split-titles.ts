import type { FormIndex } from './form-index.ts';
import { GROUP_LIKELY, type Line } from './line.ts';
import { topScore, wordsOf } from './similarity.ts';

/** A text is broken into no more lines than this. */
const MOST_LINES = 4;

/** The lines from here on with nothing but words in the task column, blank ones between them left out. */
export function bareLines(table: Line[], at: number, kinds: readonly Line['kind'][] = ['text']): Line[] {
  const run: Line[] = [];
  for (let next = at; next < table.length && run.length < MOST_LINES; next += 1) {
    const line = table[next] as Line;
    if (line.kind === 'blank') continue;
    if (!kinds.includes(line.kind) || !line.bare) break;
    run.push(line);
  }
  return run;
}

/**
 * A group's title without its numeral, broken into lines, is only together like the title, though its last line may be
 * so alone. Seen before rows are put together: no row above, which may have lost its words, takes it for its own.
 */
export function withSplitTitles(table: Line[], index: FormIndex): Line[] {
  const titles = new Map<Line, string>();
  table.forEach((line, at) => {
    if (line.kind !== 'text' || titles.has(line)) return;
    const run = bareLines(table, at, ['text', 'group']);
    for (let count = 2; count <= run.length; count += 1) {
      const some = run.slice(0, count);
      const numeral = titleOf(some, index);
      if (numeral !== null) return some.forEach((each) => titles.set(each, numeral));
    }
  });
  return table.map((line) => {
    const numeral = titles.get(line);
    return numeral === undefined ? line : { ...line, kind: 'group', numeral };
  });
}

/** More like a title than like any task, and each line of it is needed. */
function titleOf(lines: Line[], index: FormIndex): string | null {
  const words = wordsOf(textOf(lines));
  const best = index.groups(words).ranked[0];
  if (!best || best.score < GROUP_LIKELY) return null;
  const parts = [lines.slice(1), lines.slice(0, -1)].map((some) => index.groups(wordsOf(textOf(some))));
  return [index.byText(words), ...parts].every((matches) => best.score > topScore(matches)) ? best.id : null;
}

function textOf(lines: Line[]): string {
  return lines.map(({ text }) => text).join(' ');
}
