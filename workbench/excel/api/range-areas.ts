import type { Rect } from '../../../core/grid/types.ts';
import type { ModelSheet } from '../../model/index.ts';
import { quoteSheet, rectName } from '../../model/index.ts';
import type { ApiObject } from './object.ts';
import { method, object, property } from './object.ts';

export function rangeAreas(sheet: ModelSheet, rects: Rect[]): ApiObject {
  return object({
    type: 'RangeAreas',
    members: {
      Address: property(
        () => rects.map((rect) => `${quoteSheet(sheet.name)}!${rectName(rect)}`).join(','),
        undefined,
        '1.9',
      ),
      AreaCount: property(() => rects.length, undefined, '1.9'),
      _KeepReference: method(() => null),
    },
  });
}
