import { result, ruleCases } from '../support/rule-cases.ts';

const V7 = ['V.7 result warning'];

ruleCases('F-04', [
  ['the words of the issued form at V.7', result('Đã hoàn thành, duy trì thường xuyên', 'V.7'), V7],
  ['a bare claim', result('Đã hoàn thành', 'V.7'), V7],
  ['"Đề án 06" is no figure', result('Đã hoàn thành nhiệm vụ của Đề án 06', 'V.7'), V7],
  ['nor with "số" a document of its own', result('Đã hoàn thành Đề án số 06', 'V.7'), V7],
  ['nor with who gave it', result('Đã hoàn thành nhiệm vụ tại Đề án số 06 của Thủ tướng Chính phủ', 'V.7'), V7],
  ['a project that has number, symbol and date', result('Đã hoàn thành Đề án số 12/ĐA-BNV ngày 05/5/2023', 'V.7'), []],
  ['a report', result('Đã hoàn thành, Bộ Nội vụ có Báo cáo số 123/BC-BNV ngày 05/5/2023', 'V.7'), []],
  ['a go-live date', result('Đã hoàn thành kết nối, vận hành chính thức từ tháng 3/2023', 'V.7'), []],
  ['figures', result('Đã hoàn thành, đã đồng bộ 2,1 triệu hồ sơ cán bộ', 'V.7'), []],
  ['a document without number is F-03', result('Đã hoàn thành. Bộ Công an đã ban hành Thông tư'), []],
  ['in progress', result('Đang triển khai', 'V.7'), []],
  ['recurring, kept up', result('Đã và đang thực hiện thường xuyên', 'II.9'), []],
  ['of no concern, as the form prints it', { agency: 'UBND thành phố Hải Phòng', issued: true }, V7],
]);

ruleCases('F-04', [
  ['a report without number', result('Đã hoàn thành, có báo cáo kết quả', 'V.7'), []],
  ['levels are no figures', result('Đã hoàn thành tại cấp 1, mức độ 4', 'V.7'), V7],
  ['a level that does not exist is one', result('Đã hoàn thành ở mức 5', 'V.7'), []],
  ['a citation in the basis is no proof', { rows: { 'V.7': { result: 'Đã hoàn thành', basis: 'Luật Cư trú' } } }, V7],
  ['a law by name in the result', result('Đã hoàn thành theo Luật Cư trú', 'V.7'), []],
  ['recurring and claimed', result('Đã hoàn thành, duy trì thường xuyên', 'II.9'), ['II.9 result warning']],
  ['recurring, done without end', result('Đã và đang thực hiện, duy trì thường xuyên', 'II.9'), []],
  ['claimed in other words', result('Đã hoàn tất', 'V.7'), V7],
]);

ruleCases('F-04', [
  [
    'an operation kept up and completed',
    result('Đã hoàn thành, duy trì thường xuyên', 'II.5'),
    ['II.5 result warning'],
  ],
  ['a document of the note is no proof', { rows: { 'V.7': { result: 'Đã hoàn thành', note: 'Luật Cư trú' } } }, V7],
  ['nor "Đề án 6"', result('Đã hoàn thành Đề án 6', 'V.7'), V7],
  ['in operation, said without an end', result('Đã chính thức vận hành', 'V.7'), V7],
  ['"mức 4" without "độ" is no figure', result('Đã hoàn thành ở mức 4', 'V.7'), V7],
  ['an issued document of which only the kind is told', result('Đã hoàn thành, ban hành Quyết định', 'V.7'), []],
]);
