import { describe, expect, it } from 'vitest';
import { sameText } from '../../../core/text/index.ts';

describe('sameText: what rule F-02 lets pass', () => {
  it.each([
    ['combining marks', 'Bộ Công an', 'Bộ Công an'.normalize('NFD')],
    ['blanks and line breaks', 'Bộ Công an', ' Bộ \nCông  an '],
    ['blanks around a hyphen', 'Lao động - Thương binh', 'Lao động -Thương binh'],
    ['the kind of dash', 'kinh tế - xã hội', 'kinh tế – xã hội'],
    ['hòa and hoà', 'chuẩn hóa', 'chuẩn hoá'],
    ['the final full stop', 'theo yêu cầu.', 'theo yêu cầu'],
    ['curly quotes', '“để sử dụng”', '"để sử dụng"'],
    ['invisible characters', 'dân cư', 'dân\u200B\u00A0cư'],
  ])('%s', (_, a, b) => expect(sameText(a, b)).toBe(true));

  it.each([
    ['another word', 'Tháng 3/2022', 'Tháng 3/2030'],
    ['another tone', 'bảo đảm', 'bao đảm'],
    ['letter case', 'Bộ Công an', 'Bộ công an'],
    ['a lost comma', 'bộ, ngành', 'bộ ngành'],
    ['three dots for one', 'phạm...', 'phạm.'],
    ['nothing', 'a', ''],
  ])('not %s', (_, a, b) => expect(sameText(a, b)).toBe(false));
});
