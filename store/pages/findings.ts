import { html } from 'hono/html';
import { SEVERITIES } from '../../core/report/index.ts';
import type { KeptIssue } from '../../core/wire/submissions.ts';
import type { Html } from './layout.ts';
import { SEVERITY_WORDS } from './words.ts';

type Finding = Pick<KeptIssue, 'severity' | 'rule' | 'task' | 'cell' | 'message'>;

/** Errors first; within a severity in the order of the form. */
const bySeverity = (issues: Finding[]) =>
  SEVERITIES.flatMap((wanted) => issues.filter(({ severity }) => severity === wanted));

/** What was found in a sheet, as a table. `rowsBelow`: the page shows the rows too, by task. */
export function findings(issues: Finding[], { rowsBelow = true } = {}): Html {
  if (issues.length === 0)
    return html`<h2>Kết quả kiểm tra</h2>
      <p>Không có lỗi, cảnh báo.</p>`;
  return html`<h2>Kết quả kiểm tra <span class="count">${issues.length}</span></h2>
    <div class="scroll" role="region" aria-label="Kết quả kiểm tra" tabindex="0">
      <table class="findings">
        <thead>
          <tr>
            <th scope="col">Mức</th>
            <th scope="col">Quy tắc</th>
            <th scope="col">Nhiệm vụ</th>
            <th scope="col">Ô</th>
            <th scope="col">Nội dung</th>
          </tr>
        </thead>
        <tbody>
          ${bySeverity(issues).map(
            ({ severity, rule, task, cell, message }) =>
              html`<tr>
                <td><span class="severity ${severity}">${SEVERITY_WORDS[severity]}</span></td>
                <td>${rule}</td>
                <td>${task !== null && rowsBelow ? html`<a href="#${task}">${task}</a>` : task}</td>
                <td>${cell ?? ''}</td>
                <td class="text">${message}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
