import { describe, expect, it } from 'vitest';
import type { Params } from '../../../core/issues/index.ts';
import { RULES } from '../../../core/rules/index.ts';
import { MUTATIONS } from '../mutations/mutations.ts';
import { assessed } from '../support/form-sheet.ts';
import { concerns } from '../support/runs.ts';

/** They compare rows with one another or with the whole sheet: an edit of one row may change what they find in another. */
const ACROSS_ROWS = ['A-03', 'C-08', 'C-10', 'C-16', 'F-01', 'F-02', 'T-04'];

describe('after an edit of one row', () => {
  it.each(RULES.filter(({ id }) => concerns(id)).map(({ id, local }) => [id, local === true] as const))(
    '%s is checked there alone: %s',
    (id, local) => {
      expect(local).toBe(!ACROSS_ROWS.includes(id));
    },
  );
});

/** What each finding names, so that its sentence can say where and what to do; of the rules whose sentence needs nothing, nothing. */
const NAMED: Record<string, Params> = {
  'F-01': {},
  'F-02': { kind: 'missing' },
  'F-03': { document: 'Quyết định', missing: ['number', 'symbol', 'date'] },
  'F-04': {},
  'F-05': { kind: 'blank', candidates: [] },
  'F-06': { statuses: ['sufficient', 'none'] },
  'F-07': {},
  'F-08': { status: 'sufficient' },
  'F-09': {},
  'F-10': { document: 'Luật Thanh tra' },
  'F-11': { repeated: 'Sửa đổi Điều 7 Nghị định số 137/2015/NĐ-CP' },
  'F-12': {},
  'F-13': {},
  'F-14': { issued: 'Tháng 3/2022', written: 'Tháng 3/2030' },
  'C-01': { kind: 'Nghị định', document: '88/NĐ-CP' },
  'C-02': {
    kind: 'Thông tư',
    symbol: 'NĐ-CP',
    expected: 'Nghị định',
    document: 'Thông tư số 88/2022/NĐ-CP ngày 05/9/2022',
  },
  'C-03': { document: 'Nghị định số 88/2021/NĐ-CP ngày 05/9/2022', numberYear: '2021', dateYear: '2022' },
  'C-04': { written: '8/2022/TT-BCA', right: '08/2022/TT-BCA' },
  'C-05': { written: '88/2022/NĐ-СР', right: '88/2022/NĐ-CP', flaws: ['cyrillic'] },
  'C-06': { written: '5/9/2022', right: '05/9/2022' },
  'C-07': {
    kind: 'impossible',
    date: '31/02/2022',
    document: 'Quyết định số 12/QĐ-BCA ngày 31/02/2022',
    reportDate: '2023-06-09',
  },
  'C-08': {
    document: 'Nghị định số 88/2022/NĐ-CP ngày 05/9/2022',
    missing: ['issuer', 'title'],
    suggestion: null,
  },
  'C-10': { document: '06/2022/QĐ-TTg', kind: 'twice', other: '06/QĐ-TTg', first: 'F41' },
  'C-11': { document: 'Quyết định số 12/2021/QĐ-UBND ngày 05/5/2021' },
  'C-12': { written: '66/NQ-TW', right: '66-NQ/TW' },
  'C-13': { symbol: 'TT-BNNPTTN', suggestion: 'TT-BNNPTNT' },
  'C-14': { document: 'Quyết định số 1298/QĐ-BCA ngày 10/3/2023', named: 'Bộ Tài chính', meant: 'Bộ Công an' },
  'C-15': { kind: 'case', written: 'khoản 2 điều 5' },
  'C-16': {
    kind: 'date',
    one: '09/4/2020',
    two: '08/4/2020',
    document: 'Nghị định số 47/2020/NĐ-CP ngày 08/4/2020',
    first: 'F32',
  },
  'C-17': {
    document: 'Nghị định số 59/2022/NĐ-CP ngày 05/9/2022',
    lastDay: '2024-06-30',
    replacedBy: ['Nghị định số 69/2024/NĐ-CP'],
  },
  'C-18': { draft: 'dự thảo Nghị định' },
  'C-19': { document: 'Công văn số 452/TCT ngày 05/5/2023' },
  'C-20': { document: 'Luật Căn cước số 26/2022/QH13', term: '13', year: '2022', from: 2011, to: 2016 },
  'D-01': { raw: 'Khi đủ điều kiện' },
  'D-03': { shown: 'Jun-22', text: 'Tháng 6/2022' },
  'D-04': { deadline: 'Tháng 12/2022', due: '2022-12-31' },
  'D-05': { deadline: 'Tháng 01/2022', due: '2022-01-31', issued: '2022-02-28' },
  'D-06': { written: 'Tháng 6/2024 (hoàn thành chậm nhất 31/5/2024)' },
  'D-07': {},
  'A-01': { kind: 'lead', name: 'Bộ Vũ trụ', suggestion: null },
  'A-02': { right: 'Bộ Công an' },
  'A-03': {
    count: 5,
    changes: [
      'Bộ Kế hoạch và Đầu tư → Bộ Tài chính (sau ngày 28/02/2025)',
      'Bộ Tài nguyên và Môi trường → Bộ Nông nghiệp và Môi trường (sau ngày 28/02/2025)',
      'Bộ Giao thông vận tải → Bộ Xây dựng và 1 cơ quan khác theo lĩnh vực (sau ngày 28/02/2025)',
      'Bộ Lao động - Thương binh và Xã hội → Bộ Nội vụ và 4 cơ quan khác theo lĩnh vực (sau ngày 28/02/2025)',
      'Bộ Nông nghiệp và Phát triển nông thôn → Bộ Nông nghiệp và Môi trường (sau ngày 28/02/2025)',
    ],
  },
  'A-04': { kind: 'repeated', what: 'Bộ Công an' },
  'T-01': {},
  'T-02': {},
  'T-03': { what: ['blanks'] },
  'T-04': { encoding: 'TCVN3', preview: 'Ban hành Nghị định về bảo vệ dữ liệu' },
  'S-01': { mark: 'Mật' },
};

const mutations = MUTATIONS.filter(({ rule }) => concerns(rule));

describe('what a finding names', () => {
  it.each(mutations.map((mutation) => [mutation.rule, mutation] as const))('%s', (rule, mutation) => {
    const { task, field } = mutation;
    const own = assessed(mutation.mutate(mutation.sheet), mutation.after).issues.filter(
      (issue) => issue.rule === rule && issue.task === task && issue.field === field,
    );
    expect(own[0]?.params).toEqual(NAMED[rule]);
  });

  it('is said of every rule', () => expect(Object.keys(NAMED).sort()).toEqual(RULES.map(({ id }) => id).sort()));
});
