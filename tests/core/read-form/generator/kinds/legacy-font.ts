import { encodeLegacy } from '../legacy.ts';
import { mapTexts, isTable, type Damage, type DraftCell, type DraftLine } from '../draft.ts';

/** Typed in TCVN3 or VNI: the font is known to the host, or (CSV, web) it is not. */
export const legacyFont: Damage = {
  name: 'TCVN3 or VNI',
  phase: 'encoding',
  apply: (draft, random) => {
    const encoding = random.pick(['tcvn3', 'vni'] as const);
    const font = random.chance(0.5) ? { tcvn3: '.VnTime', vni: 'VNI-Times' }[encoding] : null;
    const write = <Line extends DraftLine>(line: Line): Line => {
      const encoded = mapTexts(line, (text) => encodeLegacy(text, encoding));
      return font === null || !isTable(encoded) ? encoded : (withFont(encoded, font) as Line);
    };
    return {
      ...draft,
      title: draft.title.map(write),
      header: draft.header.map(write),
      body: draft.body.map(write),
      tail: draft.tail.map(write),
    };
  },
};

function withFont<Line extends { cells: object }>(line: Line, font: string): Line {
  const cells = Object.entries(line.cells).map(([column, cell]: [string, DraftCell]) => [
    column,
    typeof cell === 'object' ? { ...cell, facts: { ...cell.facts, font } } : { text: cell, facts: { font } },
  ]);
  return { ...line, cells: Object.fromEntries(cells) as object };
}
