import type { LegalDocument } from '../../core/legal-documents/index.ts';
import { readDocumentsCsv } from '../../core/legal-documents/index.ts';
import type { RoundSettings } from '../../core/wire/rounds.ts';
import { wellFormed } from '../../core/wire/utf8.ts';
import type { Caller, StoreContext } from '../http/context.ts';
import { ProblemError } from '../http/problems.ts';
import { roundDocuments } from './documents.ts';
import { formById } from './forms.ts';
import { misfits } from './invalid-settings.ts';
import { readFullRound } from './read.ts';
import type { FullRound } from './read.ts';
import { step } from './transitions.ts';
import type { Target } from './transitions.ts';

type Actor = Pick<Caller, 'actor'>;
export type NewRound = { code: string; form: string; from: string | null; settings: RoundSettings };

/** A round that those who run rounds mean, drafts included. */
export async function knownRound({ pool, clock }: StoreContext, code: string): Promise<FullRound> {
  const round = await readFullRound(pool, code, undefined, clock());
  if (round === null) throw new ProblemError('round-not-found', { round: code });
  return round;
}

/** A draft; made from an earlier round it takes over that round's legal documents. */
export async function createRound(
  context: StoreContext,
  { actor }: Actor,
  { code, form, from, settings }: NewRound,
): Promise<FullRound> {
  requireSense(context, settings, form);
  const earlier = from === null ? null : await knownRound(context, from);
  const documents = earlier === null ? [] : (await roundDocuments(context.pool, earlier)).list;
  const { rows } = await context.pool.query<{ made: boolean }>(
    'select store.create_round($1, $2, $3, $4, $5, $6, $7) as made',
    [code, form, from, asJson(settings), documents.length === 0 ? null : asJson(documents), actor, context.clock()],
  );
  if (rows[0]?.made !== true) throw new ProblemError('round-exists', { round: code });
  return knownRound(context, code);
}

export type RoundChange = {
  /** The version that was edited. */
  version: number;
  settings: RoundSettings;
  /** A new list of legal documents; null keeps the present one. */
  documents: LegalDocument[] | null;
  reason: string;
};

/** Appends a version; refused when somebody else changed the round in between. */
export async function changeRound(
  context: StoreContext,
  { actor }: Actor,
  code: string,
  { version, settings, documents, reason }: RoundChange,
): Promise<FullRound> {
  const round = await knownRound(context, code);
  requireSense(context, settings, round.form);
  const { rows } = await context.pool.query<{ version: number | null }>(
    'select store.change_round($1, $2, $3, $4, $5, $6, $7) as version',
    [code, version, asJson(settings), documents && asJson(documents), actor, reason, context.clock()],
  );
  const made = rows[0]?.version ?? null;
  if (made === null) throw new ProblemError('version-changed', { version: round.version });
  tellEverybody(context, code);
  return knownRound(context, code);
}

export async function moveRound(
  context: StoreContext,
  { actor }: Actor,
  code: string,
  { to, reason }: { to: Target; reason: string | null },
): Promise<FullRound> {
  const round = await knownRound(context, code);
  const now = context.clock();
  const decided = step({ ...round, state: round.givenState }, to, reason, now);
  if (!decided.ok) throw new ProblemError(decided.code, { from: round.state, to });
  const { rows } = await context.pool.query<{ moved: boolean }>(
    'select store.move_round($1, $2, $3, $4, $5, $6) as moved',
    [code, decided.from, to, actor, reason, now],
  );
  // Somebody else was quicker: what was decided on no longer holds.
  if (rows[0]?.moved !== true) throw new ProblemError('round-step-refused', { from: round.state, to });
  tellEverybody(context, code);
  return knownRound(context, code);
}

/** An administrator's list; the first bad line is told. */
export function documentsFrom(csv: string): LegalDocument[] {
  const reading = readDocumentsCsv(csv);
  if (!reading.ok) throw new ProblemError('documents-unreadable', { line: reading.line, problem: reading.problem });
  return reading.documents;
}

export function requireSense({ agencies }: StoreContext, settings: RoundSettings, formId: string): void {
  const form = formById(formId);
  if (form === null) throw new ProblemError('form-unknown', { form: formId });
  const found = misfits(settings, form, agencies);
  if (found.length > 0) throw new ProblemError('round-settings-invalid', { places: found });
}

function tellEverybody({ agencies, events }: StoreContext, id: string): void {
  for (const { id: agencyId } of agencies) events.changed({ agencyId, kind: 'round', id });
}

/** jsonb refuses half a surrogate pair (an emoji cut in two by a length limit). */
const asJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? wellFormed(inner) : inner));
