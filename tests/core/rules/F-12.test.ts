import { ruleCases, row } from '../support/rule-cases.ts';

const I3 = (result: string, basis = '', note = '') => row('I.3', { result, basis, note });

ruleCases('F-12', [
  ['no document', I3('Đã hoàn thành rà soát 64 văn bản của ngành.'), ['I.3 result info']],
  ['in progress, no document', I3('Đang rà soát, tổng hợp.'), ['I.3 result info']],
  ['a decree', I3('Đề xuất sửa đổi Nghị định số 137/2015/NĐ-CP.'), []],
  ['a law by name', I3('Đang rà soát.', 'Luật Cư trú cần sửa đổi'), []],
  ['in the note', I3('Đang rà soát.', '', 'Quyết định số 19/2021/QĐ-UBND'), []],
  ['a draft', I3('Đang xây dựng dự thảo Nghị định thay thế.'), []],
  ['only the dispatch of the frame', I3('Đã báo cáo theo Công văn số 1834/TCT.'), ['I.3 result info']],
  ['nothing found', I3('Không phát hiện thêm văn bản cần sửa đổi.'), []],
  ['no new content', I3('Đã rà soát, không có nội dung mới.'), []],
  ['not its task', I3('Không thuộc phạm vi nhiệm vụ.'), []],
  ['blank', {}, []],
  ['another task', row('I.10', { result: 'Đang rà soát.' }), []],
]);

const FOUND = ['I.3 result info'];

ruleCases('F-12', [
  ['nothing was begun', I3('Chưa rà soát.'), []],
  ['a document to be issued, by its subject', I3('Đề nghị ban hành Nghị định quy định về chia sẻ dữ liệu.'), []],
  ['a new one', I3('Kiến nghị ban hành mới Thông tư hướng dẫn kết nối.'), []],
  ['by whom it is to be issued', I3('Đề nghị ban hành văn bản Thông tư hướng dẫn kết nối.'), []],
  ['a document to be issued, of any subject', I3('Đề nghị ban hành Nghị định.'), FOUND],
  ['a document of the note that the form prints', { ...row('I.3', { result: 'Đang rà soát.' }), issued: true }, FOUND],
  [
    'one in the result beside it',
    { ...row('I.3', { result: 'Đề nghị sửa Nghị định số 137/2015/NĐ-CP.' }), issued: true },
    [],
  ],
  ['one beside the printed note', I3('Đang rà soát.', '', 'Nghị định số 137/2015/NĐ-CP'), []],
]);
