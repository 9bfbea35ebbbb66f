import { agenciesOfKey, type Catalogue } from './catalogue.ts';
import { keyOf, type NameWord } from './key.ts';
import type { Agency } from './types.ts';

/** First words of units that report through their parent (CONTRACTS §8: only the parent submits). */
const UNIT_OF_PROVINCE = /^(?:sở|văn phòng|ban|thanh tra|trung tâm|chi cục|huyện|quận|xã|phường|thị xã|đặc khu)(?: |$)/;
const UNIT_OF_MINISTRY =
  /^(?:cục|vụ|tổng cục|văn phòng|thanh tra|viện|trung tâm|học viện|trường|báo|tạp chí|ban|phòng|chi cục|bộ tư lệnh|nhà xuất bản)(?: |$)/;

function mayBeUnit(words: string[], parent: Agency): boolean {
  const key = keyOf(words);
  return (parent.kind === 'province' ? UNIT_OF_PROVINCE : UNIT_OF_MINISTRY).test(key);
}

/** Where a unit's own name stands among the words, and whose unit it is. */
export type UnitReading = { parents: Agency[]; from: number; to: number };

/**
 * "Sở Tư pháp tỉnh An Giang", "Cục C06 - Bộ Công an" (parent last) or "Bộ Công an (Cục C06)" (parent first).
 * Vertical bodies in a province (Công an tỉnh, Cục Thuế tỉnh …) begin with none of the words above and stay unknown:
 * their parent is not the province.
 */
export function readUnit(folded: string, words: NameWord[], catalogue: Catalogue): UnitReading | null {
  const texts = words.map(({ word }) => word);
  const named = (from: number, to: number) =>
    agenciesOfKey(catalogue, keyOf(texts.slice(from, to))).filter(({ kind }) => kind !== 'collective');
  const first = Math.max(1, texts.length - catalogue.longest);
  for (let split = first; split < texts.length; split++) {
    const own = texts.slice(0, split);
    const parents = named(split, texts.length).filter((parent) => mayBeUnit(own, parent));
    if (parents.length > 0) return { parents, from: 0, to: split };
  }
  for (let split = Math.min(texts.length - 1, catalogue.longest); split > 1; split--) {
    const own = texts.slice(split);
    const between = folded.slice(words[split - 1]?.end ?? 0, words[split]?.start ?? 0);
    // "Bộ Công an (C06)", "Bộ Công an - A05": set apart like this, any name is a unit's, unless it is an agency's.
    const apart = /[(–-]/.test(between) && named(split, texts.length).length === 0;
    const parents = named(0, split).filter((parent) => apart || mayBeUnit(own, parent));
    if (parents.length > 0) return { parents, from: split, to: texts.length };
  }
  return null;
}
