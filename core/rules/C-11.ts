import { agencyByCode } from '../agency/index.ts';
import { at, citingCells } from './cited.ts';
import { isLocal, placeNamed } from './local-documents.ts';
import type { Rule, RuleView } from './types.ts';

/** A local symbol carries no code of the province. In a province's own sheet its documents are its own. */
export const C11: Rule = {
  id: 'C-11',
  severity: 'warning',
  source: 'Ký hiệu văn bản địa phương không có mã tỉnh',
  message: 'Văn bản của địa phương phải kèm tên tỉnh, thành phố ban hành.',
  local: true,
  check: (view) => {
    if (speaksForItself(view)) return [];
    return citingCells(view).flatMap((cell) => {
      const local = cell.scan.citations.filter(({ symbol }) => isLocal(symbol));
      if (local.length === 0 || placeNamed(cell.text, view.directory) !== null) return [];
      return local.map(({ raw }) => at(cell, { document: raw }));
    });
  },
};

/** Without a recognised agency nobody can say whose document it is (F-01, A-01). */
function speaksForItself({ agency, directory }: RuleView): boolean {
  return !agency?.code || agencyByCode(agency.code, directory)?.kind === 'province';
}
