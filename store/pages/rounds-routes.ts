import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { matchForms } from '../../core/form/index.ts';
import { RoundSettings } from '../../core/wire/rounds.ts';
import { COORDINATOR_ID } from '../database/reference-data.ts';
import { readAs } from '../database/pool.ts';
import type { StoreContext } from '../http/context.ts';
import { holdsNul } from '../http/input-text.ts';
import { ProblemError, PROBLEMS } from '../http/problems.ts';
import type { Visitor } from '../people/sessions.ts';
import { changeRound, createRound, documentsFrom, knownRound, moveRound } from '../rounds/change.ts';
import { reopenRound, setWaiver } from '../rounds/for-agency.ts';
import { formById } from '../rounds/forms.ts';
import { decisionsForAgencies, roundHistory } from '../rounds/history.ts';
import { impactOf } from '../rounds/impact.ts';
import { readAllRounds } from '../rounds/read.ts';
import { NewRound, Reopening, RoundStep, WaiverChange } from '../rounds/shapes.ts';
import { stepsFrom } from '../rounds/transitions.ts';
import { failurePage } from './failure.ts';
import { ownForm } from './forms.ts';
import { messagePage } from './layout.ts';
import { roundPath } from './rounds-frame.ts';
import { impactPage, waiverImpactPage } from './rounds-impact-page.ts';
import { roundsListPage } from './rounds-list-page.ts';
import { roundPage } from './rounds-page.ts';
import { settingsIn } from './rounds-settings-form.ts';
import { formToken, visitorOf } from './session.ts';
import { signInPage } from './sign-in-page.ts';

type Env = { Variables: { visitor: Visitor } };
type Page = Context<Env, '/:code'>;
const RUNNING = ['coordinator', 'administrator'];
/** A list of documents percent-encoded, beside the settings of 60 rules. */
const FORM_LIMIT = 7 * 1024 * 1024;

/** `/quan-tri/dot`: rounds, for the coordinating body and administrators. Plain HTML, no script. */
export function createRoundPages(context: StoreContext): Hono<Env> {
  const { pool, clock } = context;
  const pages = new Hono<Env>();
  pages.onError((error, c) => refusal(c, error, context));
  pages.use(
    bodyLimit({
      maxSize: FORM_LIMIT,
      onError: (c) => c.html(messagePage('Nội dung quá lớn', 'Biểu mẫu gửi lên quá lớn.'), 413),
    }),
  );
  pages.use(
    createMiddleware<Env>(async (c, next) => {
      const visitor = await visitorOf(c, context);
      if (visitor === null || visitor.stage !== 'open' || !RUNNING.includes(visitor.role)) {
        return c.html(signInPage(formToken(c), null), 401);
      }
      c.set('visitor', visitor);
      return next();
    }),
  );

  pages.get('/', async (c) => c.html(roundsListPage(await readAllRounds(pool, undefined, clock()), formToken(c))));
  pages.post('/', async (c) => {
    const { code, name, formId, from } = await fieldsOf(c);
    const earlier = typeof from === 'string' && from !== '' ? await knownRound(context, from) : null;
    const settings = { ...earlier?.settings, name };
    const made = NewRound.parse({ code, form: formId, from: earlier?.code ?? null, settings });
    await createRound(context, c.var.visitor, made);
    return c.redirect(roundPath(made.code), 303);
  });
  pages.get('/:code', async (c) => c.html(await showRound(c as Page, context)));
  pages.post('/:code/transitions', async (c) => {
    const { to, reason } = await fieldsOf(c);
    await moveRound(context, c.var.visitor, c.req.param('code'), RoundStep.parse({ to, reason: reason ?? null }));
    return back(c as Page);
  });
  pages.post('/:code/impact', async (c) => {
    const fields = await fieldsOf(c);
    const settings = settingsIn(fields);
    if (settings === null) throw new ProblemError('round-settings-invalid');
    return showImpact(c as Page, context, { settings, csv: null, version: Number(fields['version']) });
  });
  pages.post('/:code/documents-impact', async (c) => {
    const { csv, version } = await fieldsOf(c);
    const { settings } = await knownRound(context, c.req.param('code'));
    const text = csv instanceof File ? await csv.text() : '';
    return showImpact(c as Page, context, { settings, csv: text, version: Number(version) });
  });
  pages.post('/:code/settings', async (c) => {
    const { settings, csv, version, reason } = await fieldsOf(c);
    const change = {
      version: Number(version) || -1,
      settings: RoundSettings.parse(JSON.parse(String(settings))),
      documents: typeof csv === 'string' ? documentsFrom(csv) : null,
      reason: String(reason ?? '').trim(),
    };
    if (change.reason === '') throw new ProblemError('reason-missing');
    await changeRound(context, c.var.visitor, c.req.param('code'), change);
    return back(c as Page);
  });
  pages.post('/:code/waivers-impact', async (c) => {
    const waiver = waiverIn(await fieldsOf(c));
    const round = await knownRound(context, c.req.param('code'));
    const proposal = { settings: round.settings, documents: null, waivers: [waiver] };
    const impact = await impactOf(context, round, proposal);
    return c.html(waiverImpactPage({ round, impact, waiver, formToken: formToken(c) }));
  });
  pages.post('/:code/waivers', async (c) => {
    await setWaiver(context, c.var.visitor, c.req.param('code'), waiverIn(await fieldsOf(c)));
    return back(c as Page);
  });
  pages.post('/:code/reopenings', async (c) => {
    const { agency, until, reason } = await fieldsOf(c);
    const at = typeof until === 'string' && until !== '' ? `${until.slice(0, 16)}:00+07:00` : null;
    await reopenRound(context, c.var.visitor, c.req.param('code'), Reopening.parse({ agency, until: at, reason }));
    return back(c as Page);
  });
  pages.all('*', (c) => c.html(messagePage('Không tìm thấy', 'Không có trang này.'), 404));
  return pages;
}

async function fieldsOf(c: Context): Promise<Record<string, unknown>> {
  const fields = await ownForm(c);
  if (holdsNul(fields)) throw new ProblemError('nul-in-text');
  return fields;
}

const waiverIn = ({ agency, task, rule, until, reason, granted }: Record<string, unknown>) =>
  WaiverChange.parse({ agency, task: task || null, rule, until: until || null, reason, granted: granted === '1' });

const back = (c: Page) => c.redirect(roundPath(c.req.param('code')), 303);

async function showRound(c: Page, context: StoreContext) {
  const { pool, agencies, clock } = context;
  const round = await knownRound(context, c.req.param('code'));
  const earlier = round.fromRound === null ? null : await knownRound(context, round.fromRound);
  const form = formById(round.form);
  const before = earlier && formById(earlier.form);
  const who = { agencyId: COORDINATOR_ID, role: c.var.visitor.role };
  return roundPage({
    round,
    steps: stepsFrom({ ...round, state: round.givenState }, clock()),
    form,
    match: before && form && matchForms(before, form),
    agencies,
    decisions: await readAs(pool, who, (client) => decisionsForAgencies(client, round.code)),
    history: await roundHistory(pool, round.code),
    formToken: formToken(c),
  });
}

type Proposed = { settings: RoundSettings; csv: string | null; version: number };

async function showImpact(c: Page, context: StoreContext, { settings, csv, version }: Proposed) {
  const round = await knownRound(context, c.req.param('code'));
  const documents = csv === null ? null : documentsFrom(csv);
  const impact = await impactOf(context, round, { settings, documents });
  return c.html(impactPage({ round, impact, settings, csv, version, formToken: formToken(c) }));
}

/** Every refusal is a sentence: where, what, and what to do. */
function refusal(c: Context, error: Error, { log }: StoreContext) {
  if (error instanceof ProblemError) {
    const { title, detail, status } = PROBLEMS[error.code];
    return c.html(messagePage(title, [detail, ...placesIn(error)].join(' ')), status);
  }
  if (error.name === 'ZodError' || error instanceof SyntaxError) {
    const { title, detail, status } = PROBLEMS['round-settings-invalid'];
    return c.html(messagePage(title, detail), status);
  }
  return failurePage(c, error, log);
}

function placesIn({ params = {} }: ProblemError): string[] {
  const { places, line, problem } = params as {
    places?: { value: string; why: string }[];
    line?: number;
    problem?: string;
  };
  if (line !== undefined) return [`Dòng ${line}: ${problem ?? ''}.`];
  return (places ?? []).map(({ value, why }) => `“${value}”: ${why}.`);
}
