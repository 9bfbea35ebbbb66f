import { decodeLegacy, nfc, type LegacyEncoding, type LegacyLetters } from '../text/index.ts';
import { at } from './cited.ts';
import { comparing } from './comparing.ts';
import type { Finding, Rule, RuleView, WrittenCell } from './types.ts';

/** From so many cells, and half of what is written, it is the sheet that is in a legacy font: one finding. */
const MANY = 10;

/** Fonts of the years before Unicode, told by the cell's font first, then by the text. Nothing converts unasked. */
export const T04: Rule = {
  id: 'T-04',
  severity: 'error',
  source: 'Nghị định 30/2020/NĐ-CP, phụ lục I.I.4',
  message: 'Ô dùng bảng mã cũ (TCVN3, VNI) phải chuyển sang Unicode, có xem trước.',
  ...comparing({ gather: readPart, condense: together, compare: oneForTheSheet }),
  mend: { safe: false, legacy: true, apply: (text) => text },
};

type PartRead = { found: Finding[]; worded: number };

function readPart(view: RuleView): PartRead[] {
  const found = view.cells.flatMap((cell) => legacy(cell, view));
  return [{ found, worded: view.cells.filter(({ text }) => /\p{L}{2}/u.test(text)).length }];
}

function together(parts: PartRead[]): PartRead[] {
  const worded = parts.reduce((sum, part) => sum + part.worded, 0);
  return [{ found: parts.flatMap((part) => part.found), worded }];
}

function oneForTheSheet(parts: PartRead[]): Finding[] {
  const found = parts.flatMap((part) => part.found);
  const worded = parts.reduce((sum, part) => sum + part.worded, 0);
  const [first] = found;
  if (first === undefined || found.length < MANY || found.length * 2 < worded) return found;
  const params = { kind: 'sheet', count: found.length, encoding: first.params['encoding'] ?? null };
  return [{ task: null, field: 'title', cell: null, params }];
}

function legacy(cell: WrittenCell, view: RuleView): Finding[] {
  if (cell.text === cell.written) return [];
  const { legacyLetters } = view;
  const inTcvn3 = legacyLetters !== null && readsAs(cell, 'tcvn3', legacyLetters);
  return [at(cell, { encoding: inTcvn3 ? 'TCVN3' : 'VNI', preview: cell.text })];
}

function readsAs({ written, text, facts }: WrittenCell, encoding: LegacyEncoding, letters: LegacyLetters): boolean {
  return nfc(decodeLegacy(written, encoding, letters, facts.font)) === text;
}
