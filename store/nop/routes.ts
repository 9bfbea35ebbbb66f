import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { dayInVietnam } from '../clock.ts';
import type { Caller, StoreContext } from '../http/context.ts';
import { PROBLEMS, ProblemError } from '../http/problems.ts';
import { failurePage } from '../pages/failure.ts';
import { ownForm } from '../pages/forms.ts';
import { messagePage } from '../pages/layout.ts';
import { formToken, visitorOf } from '../pages/session.ts';
import { roundDocuments } from '../rounds/documents.ts';
import { readRound, readRounds } from '../rounds/read.ts';
import { tookTooMuch } from '../threads.ts';
import type { FileAnswer, FileCase } from './examine.ts';
import { answersIn, fileName, textOf, writtenIn } from './form-body.ts';
import { resultPage } from './result-page.ts';
import type { Written } from './result-page.ts';
import { send } from './send.ts';
import { answerUpload, keepUpload, readUpload } from './uploads.ts';
import type { Upload } from './uploads.ts';
import { uploadPage } from './upload-page.ts';

const BODY_LIMIT = 12 * 1024 * 1024;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NOTHING: Written = { explanation: '', preparedBy: '', reasons: {} };

type Env = { Variables: { caller: Caller } };
type Page = Context<Env>;

/** For those whose program cannot hold an add-in: a file in, the same verdict and the same receipt out. No script. */
export function createNop(context: StoreContext): Hono<Env> {
  const { pool, clock, log, examine } = context;
  const nop = new Hono<Env>();
  nop.onError((error, c) => {
    if (error instanceof ProblemError) {
      const { title, detail, status } = PROBLEMS[error.code];
      return c.html(messagePage(title, detail), status);
    }
    return failurePage(c, error, log);
  });
  nop.use(async (c, next) => {
    const visitor = await visitorOf(c, context);
    if (visitor === null || visitor.stage !== 'open') return c.redirect('/dang-nhap?tiep=/nop', 303);
    if (visitor.role !== 'officer') {
      return c.html(messagePage('Không có quyền', 'Trang này dành cho người lập báo cáo của cơ quan.'), 403);
    }
    c.set('caller', { ...visitor, scope: 'submit' });
    return next();
  });
  nop.use(bodyLimit({ maxSize: BODY_LIMIT, onError: (c) => c.html(messagePage('Tệp quá lớn', TOO_LARGE), 413) }));

  nop.get('/', (c) => upload(c, null));
  nop.post('/', async (c) => {
    const body = await ownForm(c);
    const file = body['file'];
    if (!(file instanceof File) || file.size === 0) return upload(c, 'Đề nghị chọn một tệp có nội dung.');
    const { agency } = c.var.caller;
    const round = await readRound(pool, textOf(body, 'round', 64), agency.id, clock());
    if (round === null) return upload(c, 'Đợt rà soát này không có hoặc đã đóng. Đề nghị chọn lại.');
    const given = textOf(body, 'date', 10);
    const reportDate = round.reportDate ?? (isDay(given) ? given : dayInVietnam(clock()));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const id = await keepUpload(context, agency.id, { round: round.code, reportDate, name: fileName(file), bytes });
    return c.redirect(`/nop/${id}`, 303);
  });

  nop.get('/:id', async (c) => {
    const found = await kept(c);
    return found === null ? gone(c) : result(c, found, null, NOTHING);
  });
  nop.post('/:id/tra-loi', async (c) => {
    const body = await ownForm(c);
    const found = await kept(c);
    if (found === null) return gone(c);
    await answerUpload(context, c.var.caller.agency.id, found.id, answersIn(body));
    return c.redirect(`/nop/${found.id}`, 303);
  });
  nop.post('/:id/gui', async (c) => {
    const body = await ownForm(c);
    const found = await kept(c);
    if (found === null) return gone(c);
    const written = writtenIn(body);
    const answer = await examined(c, found, 'verdict');
    if (!('verdict' in answer) || answer.verdict.outcome !== 'checked') return result(c, found, null, written);
    try {
      const receipt = await send(context, c.var.caller, found, answer.verdict, written);
      return c.redirect(`/bien-nhan/${encodeURIComponent(receipt.number)}`, 303);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.code === 'awaiting-sign-off') return c.redirect(`/ky-duyet/${String(error.params?.['held'])}`, 303);
      return result(c, found, PROBLEMS[error.code].detail, written);
    }
  });
  for (const [path, want, suffix] of [
    ['danh-dau.xlsx', 'annotated', 'đánh dấu'],
    ['da-sua.xlsx', 'mended', 'đã sửa'],
  ] as const) {
    nop.get(`/:id/${path}`, async (c) => {
      const found = await kept(c);
      if (found === null) return gone(c);
      const answer = await examined(c, found, want);
      if (!('copy' in answer)) return c.redirect(`/nop/${found.id}`, 303);
      const name = found.name.replace(/(\.xls[xm])?$/i, ` (${suffix})$1`);
      return c.body(answer.copy as Uint8Array<ArrayBuffer>, 200, {
        'Content-Type': XLSX,
        'Content-Disposition': `attachment; filename="${path}"; filename*=UTF-8''${encodeURIComponent(name)}`,
        'X-Content-Type-Options': 'nosniff',
      });
    });
  }
  nop.all('*', (c) => c.html(messagePage('Không tìm thấy', 'Không có trang này.'), 404));
  return nop;

  async function upload(c: Page, failure: string | null): Promise<Response> {
    const { agency } = c.var.caller;
    const known = await readRounds(pool, agency.id, clock());
    const rounds = known.filter(({ state }) => state === 'open' || state === 'closing');
    const model = { agency: agency.name, rounds, today: dayInVietnam(clock()), formToken: formToken(c), failure };
    return c.html(uploadPage(model), failure === null ? 200 : 422);
  }

  async function kept(c: Page): Promise<Upload | null> {
    const id = c.req.param('id') ?? '';
    return UUID.test(id) ? readUpload(context, c.var.caller.agency.id, id) : null;
  }

  async function examined(c: Page, found: Upload, want: FileCase['want']): Promise<FileAnswer> {
    const { agency } = c.var.caller;
    const round = await readRound(pool, found.round, agency.id, clock());
    if (round === null) throw new ProblemError('round-not-found');
    const { name, bytes, answers, reportDate } = found;
    const documents = await roundDocuments(pool, round);
    try {
      return await examine({ want, name, bytes, answers, round, agency: agency.code, reportDate, documents });
    } catch (error) {
      if (!tookTooMuch(error)) throw error;
      const message = PROBLEMS['too-complex'].detail;
      return want === 'verdict' ? { verdict: { outcome: 'unreadable', message } } : { refused: message };
    }
  }

  async function result(c: Page, found: Upload, failure: string | null, written: Written): Promise<Response> {
    const { agency } = c.var.caller;
    const round = await readRound(pool, found.round, agency.id, clock());
    const answer = round && (await examined(c, found, 'verdict'));
    if (!answer || !('verdict' in answer)) return gone(c);
    const { verdict } = answer;
    const model = { agency: agency.name, upload: found, round, verdict, formToken: formToken(c), failure, written };
    return c.html(resultPage(model), failure === null ? 200 : 422);
  }
}

const TOO_LARGE = 'Tệp lớn hơn 12 MB. Đề nghị chỉ giữ lại trang tính Phụ lục IV, xóa hình ảnh rồi thử lại.';

const isDay = (text: string) => ISO_DAY.test(text) && !Number.isNaN(Date.parse(text));

const gone = (c: Page) =>
  c.html(
    messagePage('Không tìm thấy tệp', 'Tệp này không còn được giữ. Đề nghị chọn lại tệp ở trang Nộp bằng tệp.'),
    404,
  );
