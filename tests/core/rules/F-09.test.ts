import { basis, MUC1, MUC2, ruleCases } from '../support/rule-cases.ts';

const I10 = ['I.10 basis warning'];

ruleCases('F-09', [
  ['a document without provision', basis(`${MUC2}: Nghị định số 59/2022/NĐ-CP ngày 05/9/2022`), I10],
  ['a provision', basis(`${MUC2}: khoản 2 Điều 5 Nghị định số 59/2022/NĐ-CP ngày 05/9/2022`), []],
  ['a provision after the document', basis(`${MUC2}: Luật Căn cước công dân (cần sửa Điều 10)`), []],
  ['a chapter', basis(`${MUC2}: Chương III Luật Căn cước công dân`), []],
  ['level 1', basis(`${MUC1}: Luật Căn cước công dân`), []],
]);

ruleCases('F-09', [
  ['one of several documents with a provision', basis(`${MUC2}: Luật Cư trú; Điều 5 Luật Căn cước công dân`), []],
  ['an article of two digits, far from its blank', basis(`${MUC2}: Luật Căn cước công dân, Điều  12`), []],
  ['a point', basis(`${MUC2}: Luật Căn cước công dân, điểm b`), []],
  ['an annex in Roman numbers', basis(`${MUC2}: Luật Căn cước công dân, Phụ lục IV`), []],
  ['words that only begin so', basis(`${MUC2}: Luật Căn cước công dân, điều kiện chưa đủ`), I10],
  ['an article without number', basis(`${MUC2}: Luật Căn cước công dân, các điều`), I10],
]);

ruleCases('F-09', [
  ['a break before the number', basis(`${MUC2}: Luật Căn cước công dân, Điều\n12`), []],
  ['a provision that only its law tells', basis(`${MUC2}: Luật Căn cước công dân, khoản 2 và 3 Điều 10`), []],
  ['a part that is named by an ordinal', basis(`${MUC2}: Phần thứ hai Bộ luật Dân sự`), []],
  ['a word that begins like a Roman number', basis(`${MUC2}: Luật Căn cước công dân, điều lệ, khoản vay`), I10],
  ['a word after the article', basis(`${MUC2}: Luật Căn cước công dân, điều đó`), I10],
]);
