/**
 * officer: fills in and sends for one agency; approver: signs off for one agency; coordinator: sees and answers what
 * every agency sent; administrator: people, rounds and rights, but no agency's rows.
 */
export const ROLES = ['officer', 'approver', 'coordinator', 'administrator'] as const;
export type Role = (typeof ROLES)[number];
