import '@hono/zod-openapi';
import { z } from 'zod';
import * as wire from '../../core/wire/rounds.ts';
import { Round, RoundSettings, RoundState, Waiver } from '../../core/wire/rounds.ts';
import { ContentRow } from '../../core/wire/types.ts';
import * as examples from './examples.ts';

/** Longer lists want another place than a round. */
const MOST_CSV = 2 * 1024 * 1024;

export const ROUND_CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const Code = z.string().max(64).regex(ROUND_CODE);
const Reason = z.string().trim().min(1).max(1000);
const Instant = z.iso.datetime({ offset: true });
const Target = z.enum(['open', 'closing', 'closed']);

/** A round; what stands behind `settings` only for those who run rounds. */
export const RoundView = Round.extend({
  settings: RoundSettings.optional(),
  fromRound: z.string().nullable().optional(),
  /** Steps it may take now. */
  steps: z.array(Target).optional(),
}).openapi('Round', { example: examples.round });
export const RoundList = z.object({ rounds: z.array(RoundView) }).openapi('RoundList', { example: examples.roundList });

export const NewRound = z
  .object({
    code: Code,
    form: z.string().max(64),
    /** An earlier round, whose legal documents are taken over. */
    from: Code.nullable().default(null),
    settings: RoundSettings,
  })
  .openapi('NewRound', { example: examples.newRound });

export const RoundChange = z
  .object({ settings: RoundSettings, reason: Reason })
  .openapi('RoundChange', { example: examples.roundChange });
export const RoundStep = z
  .object({ to: Target, reason: z.string().trim().max(1000).nullable().default(null) })
  .openapi('RoundStep', { example: examples.roundStep });
export const Reopening = z
  .object({ agency: z.string().max(32), until: Instant.nullable(), reason: Reason })
  .openapi('Reopening', { example: examples.reopening });
export const WaiverChange = Waiver.extend({
  agency: z.string().max(32),
  granted: z.boolean().default(true),
  reason: Reason,
}).openapi('WaiverChange', { example: examples.waiverChange });
export const DocumentsChange = z
  .object({ csv: z.string().max(MOST_CSV), reason: Reason })
  .openapi('DocumentsChange', { example: examples.documentsChange });

/** One entry of what was done: who, when, why. */
const Done = z.object({ actor: z.string(), reason: z.string().nullable(), at: z.string() });
export const RoundHistory = z
  .object({
    versions: z.array(Done.extend({ version: z.int(), documents: z.int(), settings: RoundSettings })),
    transitions: z.array(Done.extend({ from: RoundState, to: RoundState })),
  })
  .openapi('RoundHistory', { example: examples.roundHistory });
export const ForAgencies = z
  .object({
    waivers: z.array(
      Done.extend({
        agency: z.string(),
        task: z.string().nullable(),
        rule: z.string(),
        until: z.string().nullable(),
        granted: z.boolean(),
      }),
    ),
    reopenings: z.array(Done.extend({ agency: z.string(), until: z.string().nullable() })),
  })
  .openapi('ForAgencies', { example: examples.forAgencies });

export const RoundDocuments = wire.RoundDocuments.extend({}).openapi('RoundDocuments', {
  example: examples.roundDocuments,
});

export const ImpactQuestion = z
  .object({
    settings: RoundSettings,
    csv: z.string().max(MOST_CSV).nullable().default(null),
    /** Waivers to be granted or ended. */
    waivers: z.array(WaiverChange).max(100).default([]),
  })
  .openapi('ImpactQuestion', { example: examples.impactQuestion });
const RuleChange = z.object({
  rule: z.string(),
  gained: z.int(),
  lost: z.int(),
  errors: z.int(),
  warnings: z.int(),
});
export const Impact = z
  .object({
    round: z.string(),
    version: z.int(),
    submissions: z.int(),
    judged: z.int(),
    changed: z.int(),
    byRule: z.array(RuleChange),
    byAgency: z.array(
      z.object({
        agency: z.object({ code: z.string(), name: z.string() }),
        number: z.string(),
        gained: z.int(),
        lost: z.int(),
        errors: z.object({ before: z.int(), after: z.int() }),
        stopped: z.boolean(),
      }),
    ),
  })
  .openapi('Impact', { example: examples.impact });

const TaskMatch = z.object({ from: z.string(), to: z.string(), by: z.enum(['text', 'id']) });
/** What the agency last sent to the earlier round, as rows of this round's form. */
export const TakenOver = z
  .object({
    from: z.object({ round: z.string(), form: z.string(), number: z.string().nullable() }),
    form: z.string(),
    matches: z.array(TaskMatch),
    gone: z.array(z.string()),
    added: z.array(z.string()),
    rows: z.array(ContentRow.extend({})),
    left: z.array(ContentRow.extend({})),
  })
  .openapi('TakenOver', { example: examples.takenOver });
