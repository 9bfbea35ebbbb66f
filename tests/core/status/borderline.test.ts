import { describe, expect, it } from 'vitest';
import type { Status } from '../../../core/form/types.ts';
import { PHRASES, readStatus, setStatus } from '../../../core/status/index.ts';

const { sufficient: S1, 'needs-completion': S2, none: S3 } = PHRASES;

describe('a phrase counts as a whole clause only', () => {
  it.each<[string, Status[]]>([
    [`${S3}\n${S1}`, ['none', 'sufficient']],
    [`${S2}; ${S3}; ${S1}`, ['needs-completion', 'none', 'sufficient']],
    [`Luật Cư trú\n${S1}`, ['sufficient']],
    [`Luật Cư trú \n  ${S1}`, ['sufficient']],
    [`${S1}\nĐề nghị bổ sung`, ['sufficient']],
    [`${S1} \nĐề nghị bổ sung`, ['sufficient']],
    [`${S1} đâu`, []],
    [`${S1} đâu\nLuật Cư trú`, []],
    [`Luật Cư trú\nKhông phải ${S3}`, []],
    [`12 ${S1}`, ['sufficient']],
    [`12. ${S1}`, ['sufficient']],
    [`123 ${S1}`, []],
    [`Điều12 ${S1}`, []],
    [`(hiện ${S1})`, ['sufficient']],
    [`- Đến nay ${S1}`, ['sufficient']],
    [`thể hiện ${S1}`, []],
    [`Cơ quan báo cáo ${S1}`, []],
    [`${S1} do đã có Luật`, ['sufficient']],
    [`${S1} dở`, []],
    [`${S1} hay không`, []],
  ])('%j → %j', (text, statuses) => expect(readStatus(text).statuses).toEqual(statuses));
});

describe('a short form is offered, and nothing that only contains one', () => {
  const one: Status[] = ['sufficient'];
  const two: Status[] = ['needs-completion'];
  const three: Status[] = ['none'];
  it.each<[string, Status[]]>([
    ...['1', '(1)', '1)', 'Mức 1', 'Mức (1)', 'Mức độ 1', 'Loại 1', 'x', 'X', 'Đã có', 'Đủ.', 'Đủ !!', 'Đầy đủ'].map(
      (text): [string, Status[]] => [text, one],
    ),
    ...['Có cơ sở pháp lý', 'Đã có đủ cơ sở pháp lý;'].map((text): [string, Status[]] => [text, one]),
    ...['2', '(2)', 'Mức 2', 'Mức(2)', 'Loại 2', 'cần hoàn thiện', 'Luật chưa hoàn thiện'].map(
      (text): [string, Status[]] => [text, two],
    ),
    ...['3', '(3)', 'Mức 3', 'Chưa', 'Không', 'Chưa có cơ sở pháp lý', 'Chưa đủ cơ sở']
      .slice(0, 6)
      .map((text): [string, Status[]] => [text, three]),
    ['Chưa đủ', ['needs-completion', 'none']],
    ['Chưa có đủ cơ sở', ['needs-completion', 'none']],
    ...['Điều 1', 'Khoản 2', 'Mục 3', '1 văn bản', '2 luật', '3 nghị định', '10', 'Văn bản có', 'Đủ điều kiện'].map(
      (text): [string, Status[]] => [text, []],
    ),
    ...['Hồ sơ chưa đủ', 'Bộ chưa có', 'Chưa có ý kiến', 'Không. Có', '1. Luật Cư trú'].map(
      (text): [string, Status[]] => [text, []],
    ),
  ])('%j: %j', (text, candidates) => expect(readStatus(text).candidates).toEqual(candidates));
});

describe('another status', () => {
  it.each<[string, Status, string]>([
    [`${S1}; ${S3}:Luật Cư trú`, 'sufficient', `${S1}; Luật Cư trú`],
    [`${S1}; ${S3}:  Luật Cư trú`, 'sufficient', `${S1}; Luật Cư trú`],
    [`${S1}; ${S3} Luật Cư trú`, 'sufficient', `${S1}; Luật Cư trú`],
    [`${S1}; ${S3} , Luật Cư trú`, 'sufficient', `${S1}; Luật Cư trú`],
    [`${S1}. ${S3}. ${S2}. Luật Cư trú`, 'none', `${S3}. Luật Cư trú`],
    [' Luật Cư trú\n', 'none', `${S3}: Luật Cư trú`],
  ])('%j, %s', (text, status, expected) => expect(setStatus(text, status)).toBe(expected));
});
