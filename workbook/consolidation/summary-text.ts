import type { FormTask } from '../../core/form/types.ts';
import { COMPLETION } from '../../core/report/index.ts';
import type { Completion } from '../../core/summary/types.ts';
import { inDispute } from './answers.ts';
import type { AgencyAnswers } from './types.ts';

const ORDER: Completion[] = ['in-progress', 'not-started', 'unclear', 'not-applicable', 'unreported'];
/** More names than these would fill the page; the sheet *Tổng hợp* has them all. */
const MOST_NAMES = 5;
const NOBODY = 'Không cơ quan nào trong bản này thuộc phạm vi nhiệm vụ.';

/** How far the agencies are that a task concerns: "2/5 cơ quan hoàn thành; 1 đang thực hiện; 2 chưa báo cáo: …". */
export function summaryText({ id }: FormTask, agencies: AgencyAnswers[]): string {
  const concerned = agencies.filter(({ rows }) => rows.get(id)?.inScope);
  if (concerned.length === 0) return NOBODY;
  const disputed = concerned.filter((agency) => inDispute(agency, id, 'result'));
  const settled = concerned.filter((agency) => !disputed.includes(agency));
  const like = (completion: Completion) => settled.filter(({ rows }) => rows.get(id)?.completion === completion);
  const parts = [`${like('completed').length}/${concerned.length} cơ quan ${COMPLETION.completed}`];
  for (const completion of ORDER) {
    const some = like(completion);
    if (some.length === 0) continue;
    const names = some.map(({ name }) => name).join(', ');
    const told = completion === 'unreported' && some.length <= MOST_NAMES ? `: ${names}` : '';
    parts.push(`${some.length} ${COMPLETION[completion]}${told}`);
  }
  if (disputed.length > 0) parts.push(`${disputed.length} có các bản khác nhau`);
  return `${parts.join('; ')}.`;
}
