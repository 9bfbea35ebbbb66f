import { cell, ruleCases } from '../support/rule-cases.ts';

const NOW = { reportDate: '2026-11-24' };
const II7 = 'II.7 deadline info';

ruleCases('D-07', [
  ['what the form says', {}, [II7], NOW],
  ['on the first day', {}, [II7], { reportDate: '2025-07-01' }],
  ['on the day before', {}, [], { reportDate: '2025-06-30' }],
  ['on the day of the form', {}, []],
  ['in another task', cell('I.10', 'deadline', 'cấp huyện từ ngày 01/12/2022'), ['I.10 deadline info', II7], NOW],
  ['not its task', { ...cell('I.2', 'deadline', 'cấp huyện từ ngày 01/12/2022') }, [II7], NOW],
  ['a name with the word', cell('I.10', 'deadline', 'Tháng 5/2022 (Đông Huyện)'), [II7], NOW],
]);
