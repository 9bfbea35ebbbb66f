import * as z from 'zod';
import { LegalDocument } from '../legal-documents/types.ts';

/**
 * `closing` = past the due date (or declared so): still received, marked late. `closed` = received no more, but from an
 * agency it was reopened for. Only people close a round: no clock keeps an agency from its duty.
 */
export const RoundState = z.enum(['draft', 'open', 'closing', 'closed']);
export type RoundState = z.infer<typeof RoundState>;

export const RoundScope = z.union([z.enum(['form', 'all']), z.array(z.string().max(16)).max(500)]);
const RuleId = z.string().max(8);
const Severities = z.record(RuleId, z.enum(['error', 'warning', 'info', 'none']));
const Messages = z.record(RuleId, z.string().min(1).max(500));
const RuleIds = z.array(RuleId).max(100);

/** A finding that an agency is spared: shown as waived, never as an error. `task` null = findings of no task. */
export const Waiver = z.object({
  task: z.string().max(16).nullable(),
  rule: RuleId,
  /** Last day it holds (Vietnam); null = as long as the round. */
  until: z.iso.date().nullable(),
  reason: z.string().min(1).max(1000),
});
export type Waiver = z.infer<typeof Waiver>;

/** A round as the caller's agency meets it now: its own waivers, its own reopening. */
export const Round = z.object({
  code: z.string(),
  form: z.string(),
  name: z.string(),
  opensOn: z.iso.date().nullable(),
  /** With offset +07:00. */
  dueAt: z.string().nullable(),
  reportDate: z.iso.date().nullable(),
  state: RoundState,
  scope: RoundScope,
  severities: Severities,
  /** Grows with every change of the settings. */
  version: z.int().optional(),
  /** Rules whose errors and warnings stop a submission. */
  blocking: RuleIds.optional(),
  /** Rules whose errors and warnings each need a reason of their own (`SubmissionRequest.reasons`). */
  needReason: RuleIds.optional(),
  /** What the round says beside a rule's own sentence; plain text. */
  messages: Messages.optional(),
  waivers: z.array(Waiver).optional(),
  /** Version of the round's own legal documents, 0 = none: `GET /api/v1/rounds/{round}/documents`. */
  documents: z.int().optional(),
  /** Reopened for this agency, and until when (offset +07:00). */
  reopened: z.object({ until: z.string(), reason: z.string() }).nullable().optional(),
});
export type Round = z.infer<typeof Round>;

/** What a coordinator or administrator sets; every change is a new version. */
export const RoundSettings = z.object({
  name: z.string().trim().min(1).max(200),
  opensOn: z.iso.date().nullable().default(null),
  dueAt: z.iso.datetime({ offset: true }).nullable().default(null),
  reportDate: z.iso.date().nullable().default(null),
  scope: RoundScope.default('form'),
  /** Codes of the agencies that are asked to report; none = all. */
  invited: z.array(z.string().max(32)).max(2000).default([]),
  severities: Severities.default({}),
  messages: Messages.default({}),
  blocking: RuleIds.default([]),
  needReason: RuleIds.default([]),
});
export type RoundSettings = z.infer<typeof RoundSettings>;

/** `GET /api/v1/rounds/{round}/documents`: they stand over those of the program (`withDocuments`). */
export const RoundDocuments = z.object({ round: z.string(), version: z.int(), documents: z.array(LegalDocument) });
export type RoundDocuments = z.infer<typeof RoundDocuments>;
