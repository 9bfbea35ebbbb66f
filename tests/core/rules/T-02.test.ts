import { describe, expect, it } from 'vitest';
import { findings } from '../support/form-sheet.ts';
import { cell, ruleCases } from '../support/rule-cases.ts';

const I1 = ['I.1 result info'];
const inFont = (font: string) => ({ ...cell('I.1', 'result', 'Th\u00ADng'), facts: { 'I.1': { result: { font } } } });

ruleCases('T-02', [
  ['zero-width space', cell('I.1', 'result', 'Điều kh\u200Boản'), I1],
  ['writing turned round', cell('I.1', 'result', 'Nghị định số \u202E95/2202\u202C/NĐ-CP'), I1],
  ['byte order mark', cell('I.1', 'result', '\uFEFFĐang triển khai'), I1],
  ['no-break space', cell('I.1', 'result', 'Đang\u00A0triển khai'), I1],
  ['soft hyphen', cell('I.1', 'result', 'Thông t\u00ADư'), I1],
  ['soft hyphen in a TCVN3 font is a letter', inFont('.VnTime'), []],
  ['so it is where the letters of TCVN3 are not known', inFont('.VnTime'), [], { legacyLetters: undefined }],
  ['in capitals, too', inFont('.VNTIMEH'), [], { legacyLetters: undefined }],
  ['soft hyphen in another font', inFont('Times New Roman'), I1],
  ['of a name that only contains the sign', inFont('Times.VnNot'), I1],
  ['soft hyphen in TCVN3 told by the text', cell('I.1', 'result', 'Ban hµnh Th\u00ADng t\u00AD vÒ d÷ liÖu'), []],
  ['nothing hidden', cell('I.1', 'result', 'Đang triển khai'), []],
]);

describe('T-02 makes a blank of a no-break blank', () => {
  it('and takes the rest away', () => {
    const [issue] = findings('T-02', cell('I.1', 'result', 'Đang\u00A0tri\u200Bển khai'));
    expect(issue?.fix).toMatchObject({ safe: true, ops: [{ after: 'Đang triển khai' }] });
  });
});
