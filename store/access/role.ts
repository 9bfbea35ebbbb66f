/**
 * officer: fills in and sends for one agency; approver: signs off for one agency; coordinator: sees and answers what
 * every agency sent; administrator: people, rounds and rights; no agency's rows, but for the export, which is audited.
 */
export const ROLES = ['officer', 'approver', 'coordinator', 'administrator'] as const;
export type Role = (typeof ROLES)[number];
