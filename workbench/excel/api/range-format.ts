import type { Rect } from '../../../core/grid/types.ts';
import type { ModelSheet } from '../../model/index.ts';
import { contains } from '../../model/index.ts';
import type { ApiObject } from './object.ts';
import { navigation, object, property } from './object.ts';

export function rangeFormat(sheet: ModelSheet, rect: Rect): ApiObject {
  const lockedOf = (): boolean | null => {
    const seen = new Set<boolean>();
    for (const { row, col, cell } of sheet.entries()) if (contains(rect, row, col)) seen.add(cell.locked !== false);
    return seen.size > 1 ? null : ([...seen][0] ?? true);
  };
  return object({
    type: 'RangeFormat',
    members: {
      Protection: navigation(
        () => object({ type: 'FormatProtection', members: { Locked: property(lockedOf, undefined, '1.2') } }),
        '1.2',
      ),
    },
  });
}
