import type { AgencyDirectory } from '../agency/types.ts';
import { fold } from '../text/index.ts';

/** `QĐ-UBND`, `NQ-HĐND` carry no code of the province: the identity of a local document includes the province's name. */
const LOCAL = /(?:^|[-/])(?:UBND|HĐND|UB)(?:$|[-/])/;

export function isLocal(symbol: string | null): boolean {
  return symbol !== null && LOCAL.test(symbol);
}

const built = new WeakMap<AgencyDirectory, string[]>();

/** Names of provinces without "UBND tỉnh", folded. */
function provinceNames(directory: AgencyDirectory): string[] {
  let names = built.get(directory);
  if (!names) {
    const provinces = directory.agencies.filter(({ kind }) => kind === 'province');
    names = [
      ...new Set(provinces.map(({ name }) => fold(name).replace(/^(?:ủy ban nhân dân|ubnd) (?:tỉnh|thành phố) /, ''))),
    ];
    built.set(directory, names);
  }
  return names;
}

/** The first place of local government that a text names: a province, or a commune or (before 7/2025) district. */
export function placeNamed(text: string, directory: AgencyDirectory): string | null {
  const folded = fold(text);
  const province = provinceNames(directory).find((name) => folded.includes(name));
  if (province !== undefined) return province;
  return (
    /(?:quận|huyện|thị xã|xã|phường|đặc khu|tỉnh|thành phố|TP\.?)\s+(?=\p{Lu}|\d)[\p{L}\d]+/u.exec(text)?.[0] ?? null
  );
}
