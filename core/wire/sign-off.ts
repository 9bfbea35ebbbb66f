import * as z from 'zod';
import { ContentHash } from './types.ts';

/**
 * A submission that waits for an approver's signature. It is no receipt and has no number: nothing was received before
 * it is `signed`. Its words: *chờ ký duyệt*, *đã ký duyệt và gửi*, *trả lại người lập*, *đã rút*, *đã thay bằng bản khác*.
 */
export const SignOffState = z.enum(['waiting', 'signed', 'returned', 'withdrawn', 'superseded']);
export type SignOffState = z.infer<typeof SignOffState>;

/** `params` of the problem `awaiting-sign-off`: what came of a submission that an approver has to sign first. */
export const AwaitingSignOff = z.object({
  /** Of what is held: `GET /sign-offs/{held}`. */
  held: z.string(),
  round: z.string(),
  contentHash: ContentHash,
  /** With offset +07:00. */
  since: z.string(),
  /** Names of the approvers who may sign; empty where the agency has no such account yet. */
  mustSign: z.array(z.string()),
  /** Another one waited for a signature and was replaced by this one. */
  replaced: z.boolean(),
  /** What an approver said who gave the one before it back: whoever asks for a receipt has to know. */
  returned: z.object({ by: z.string(), at: z.string(), comment: z.string() }).nullable(),
});
export type AwaitingSignOff = z.infer<typeof AwaitingSignOff>;

/** One step of what is held; `from: null` is its being sent for signature. */
export const SignOffStep = z.object({
  from: SignOffState.nullable(),
  to: SignOffState,
  /** With offset +07:00. */
  at: z.string(),
  actor: z.string(),
  /** A person's name, or which token. */
  by: z.string(),
  /** Of a return its comment; of a replacement the number of the submission that took its place, if it was one. */
  reason: z.string().nullable(),
});
export type SignOffStep = z.infer<typeof SignOffStep>;

export const HeldSubmission = z.object({
  held: z.string(),
  round: z.string(),
  state: SignOffState,
  contentHash: ContentHash,
  reportDate: z.iso.date(),
  /** With offset +07:00. */
  heldAt: z.string(),
  by: z.string(),
  preparedBy: z.string().nullable(),
  explanation: z.string().nullable(),
  tasks: z.number().int(),
  errors: z.number().int(),
  warnings: z.number().int(),
  /** Of the receipt, once it is signed. */
  number: z.string().nullable(),
  history: z.array(SignOffStep),
});
export type HeldSubmission = z.infer<typeof HeldSubmission>;

/** `GET /sign-offs`: what waits and what was decided lately, the newest first. */
export const HeldSubmissions = z.object({ held: z.array(HeldSubmission) });
export type HeldSubmissions = z.infer<typeof HeldSubmissions>;

/** `POST /sign-offs/{held}/return` */
export const SignOffReturn = z.object({ comment: z.string().trim().min(1).max(4000) });
export type SignOffReturn = z.infer<typeof SignOffReturn>;

/** `GET`, `PUT /sign-off-rule`: whether what the agency sends needs an approver's signature first. */
export const SignOffRule = z.object({
  required: z.boolean(),
  /** What an approver sends is signed by another one, too. */
  secondPerson: z.boolean(),
});
export type SignOffRule = z.infer<typeof SignOffRule>;
