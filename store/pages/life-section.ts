import { html } from 'hono/html';
import type { SubmissionComment, SubmissionReturn } from '../../core/wire/comments.ts';
import type { ReturnAnswer, SubmissionDetail, SubmissionStep } from '../../core/wire/submissions.ts';
import { readableInstant } from '../clock.ts';
import type { Html } from './layout.ts';
import { ANSWER_WORDS, FIELD_WORDS, STATE_WORDS } from './words.ts';

/** What happened to a submission, what was asked of the agency, and how it answered. */
export const lifeSection = ({ history, returned, answers }: SubmissionDetail): Html =>
  html`${returned === null ? '' : askedSection(returned)} ${answers === null ? '' : answersSection(answers)}
    <h2>Quá trình xử lý <span class="count">${history.length}</span></h2>
    <ol class="steps">
      ${history.map(stepLine)}
    </ol>`;

const stepLine = ({ to, at, actor, reason }: SubmissionStep): Html =>
  html`<li>
    <span class="state ${to}">${STATE_WORDS[to]}</span> ${readableInstant(new Date(at))}
    <span class="quiet">${actor}</span>${reason === null ? '' : html`: <span class="text">${reason}</span>`}
  </li>`;

export const askedSection = ({ reason, comments }: SubmissionReturn): Html =>
  html`<section class="explanation">
    <h2>Lý do trả lại</h2>
    <p class="text">${reason}</p>
    ${
      comments.length === 0
        ? ''
        : html`<ul>
            ${comments.map((comment) => html`<li>${place(comment)}: <span class="text">${comment.text}</span></li>`)}
          </ul>`
    }
  </section>`;

function answersSection({ to, comments, unasked }: ReturnAnswer): Html {
  const untouched = comments.filter(({ answer }) => answer === 'untouched').length;
  return html`<section>
    <h2>So với bản bị trả lại</h2>
    <p>
      <a href="/coordinator/submissions/${encodeURIComponent(to.number)}">Bản số ${to.number}</a>: ${comments.length}
      góp ý, ${comments.length - untouched} đã sửa, ${untouched} chưa sửa; ${unasked.length} chỗ sửa ngoài góp ý.
    </p>
    <div class="scroll" role="region" aria-label="So với bản bị trả lại" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Chỗ</th>
            <th scope="col">Góp ý</th>
            <th scope="col">Trả lời</th>
            <th scope="col">Trước</th>
            <th scope="col">Nay</th>
          </tr>
        </thead>
        <tbody>
          ${comments.map((comment) =>
            answerLine(place(comment), comment.text, comment.answer, comment.before, comment.after),
          )}
          ${unasked.map(({ task, field, before, after }) =>
            answerLine(place({ task, field }), '', 'unasked', before, after),
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

const answerLine = (
  where: Html,
  asked: string,
  answer: keyof typeof ANSWER_WORDS,
  before: string,
  after: string,
): Html =>
  html`<tr>
    <td>${where}</td>
    <td class="text">${asked}</td>
    <td><span class="answer ${answer}">${ANSWER_WORDS[answer]}</span></td>
    <td class="text">${before}</td>
    <td class="text">${after}</td>
  </tr>`;

const place = ({ task, field }: Pick<SubmissionComment, 'task' | 'field'>): Html =>
  html`<a href="#${task}">${task}</a>, ${field === null ? 'cả dòng' : FIELD_WORDS[field]}`;
