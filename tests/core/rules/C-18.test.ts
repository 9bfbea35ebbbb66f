import { basis, MUC1, MUC2, MUC3, row, ruleCases, ruleNames } from '../support/rule-cases.ts';

const DRAFT = 'dự thảo Luật Căn cước công dân (sửa đổi)';
const B = ['I.10 basis warning'];

ruleCases('C-18', [
  ['at level 1', basis(`${MUC1}: ${DRAFT}`), B],
  ['beside a law', basis(`${MUC1}: Luật Cư trú, ${DRAFT}`), B],
  ['without a status', basis(DRAFT), B],
  ['at level 2', basis(`${MUC2}: Điều 5 Luật Cư trú; ${DRAFT}`), []],
  ['at level 3', basis(`${MUC3}: chờ ${DRAFT}`), []],
  ['being written', basis(`${MUC1}: Luật Cư trú; đang xây dựng ${DRAFT}`), []],
  [
    'completed, no status',
    row('I.10', { result: 'Đã ban hành Quyết định số 12/QĐ-BCA ngày 05/5/2022', basis: DRAFT }),
    [],
  ],
  ['in the note', row('I.10', { result: 'Đang xây dựng', basis: `${MUC1}: Luật Cư trú`, note: DRAFT }), []],
]);

ruleCases('C-18', [
  ['two statuses: which one is meant is F-06', basis(`${MUC1}; ${MUC3}: ${DRAFT}`), []],
  [
    'written long ago in another sentence',
    basis(`${MUC1}: đã trình. Căn cứ các quy định có liên quan sau đây của ${DRAFT}`),
    B,
  ],
  ['being written by somebody named', basis(`${MUC1}: Bộ Công an đang chủ trì xây dựng nội dung ${DRAFT}`), []],
]);

ruleNames('C-18', [['the draft', basis(`${MUC1}: ${DRAFT}`), [{ draft: DRAFT }]]]);
