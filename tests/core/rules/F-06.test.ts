import { basis, MUC1, MUC2, MUC3, ruleCases } from '../support/rule-cases.ts';

ruleCases('F-06', [
  ['two levels', basis(`${MUC1}; ${MUC3}`), ['I.10 basis error']],
  ['all three, as copied from the footnote', basis(`- ${MUC1};\n- ${MUC2};\n- ${MUC3}.`), ['I.10 basis error']],
  ['one', basis(MUC2), []],
  ['one, twice', basis(`${MUC1}: Luật Căn cước công dân. ${MUC1}.`), []],
  ['none', basis('Luật Căn cước công dân'), []],
]);
