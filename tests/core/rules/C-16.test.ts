import type { Setup } from '../support/form-sheet.ts';
import { basis, MUC1, ruleCases } from '../support/rule-cases.ts';

const both = (first: string, second: string, agency = 'Bộ Công an'): Setup => ({
  agency,
  rows: { ...basis(`${MUC1}: ${first}`).rows, ...basis(`${MUC1}: ${second}`, 'II.12').rows },
});
const SECOND = ['II.12 basis warning'];
const NĐ = 'Nghị định số 47/2020/NĐ-CP';

ruleCases('C-16', [
  ['two days', both(`${NĐ} ngày 09/4/2020`, `${NĐ} ngày 08/4/2020`), SECOND],
  ['two days in one cell', basis(`${MUC1}: ${NĐ} ngày 09/4/2020; ${NĐ} ngày 08/4/2020`), ['I.10 basis warning']],
  ['two issuers', both(`${NĐ} của Chính phủ`, `${NĐ} của Bộ Công an`), SECOND],
  [
    'a decision of one year',
    both('Quyết định số 12/QĐ-BCA ngày 05/5/2022', 'Quyết định số 12/QĐ-BCA ngày 06/5/2022'),
    SECOND,
  ],
  ['numbers begin again', both('Quyết định số 12/QĐ-BCA ngày 05/5/2022', 'Quyết định số 12/QĐ-BCA ngày 06/5/2023'), []],
  ['the same', both(`${NĐ} ngày 09/4/2020 của Chính phủ`, `Nghị định 47/2020/NĐ-CP ngày 09 tháng 4 năm 2020`), []],
  ['a day left out', both(`${NĐ} ngày 09/4/2020`, NĐ), []],
  ['a title left out', both(`${NĐ} ngày 09/4/2020 về chia sẻ dữ liệu`, `${NĐ} ngày 09/4/2020`), []],
  [
    'two provinces',
    both(
      'Quyết định số 12/2021/QĐ-UBND ngày 05/5/2021 của UBND tỉnh An Giang',
      'Quyết định số 12/2021/QĐ-UBND ngày 07/5/2021 của UBND tỉnh Cà Mau',
    ),
    [],
  ],
  [
    "a province's own",
    both(
      'Quyết định số 12/2021/QĐ-UBND ngày 05/5/2021',
      'Quyết định số 12/2021/QĐ-UBND ngày 07/5/2021',
      'UBND tỉnh An Giang',
    ),
    SECOND,
  ],
]);
