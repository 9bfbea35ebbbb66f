import { expect, it } from 'vitest';
import { stripInvisible } from '../../../core/text/index.ts';

it.each([
  ['dân\u200Bcư', 'dâncư'],
  ['\uFEFFBộ', 'Bộ'],
  ['Bộ\u00A0Công an', 'Bộ Công an'],
  ['tư\u00AD', 'tư'],
  ['Bộ Công an\n', 'Bộ Công an\n'],
])('%j → %j', (text, stripped) => expect(stripInvisible(text)).toBe(stripped));

it('keeps the soft hyphen where it is the TCVN3 letter ư', () => {
  expect(stripInvisible('t\u00AD\u200B', { keepSoftHyphen: true })).toBe('t\u00AD');
});
