/** `read`: reads only; `submit`: reads and writes, as far as the role goes. */
export const SCOPES = ['submit', 'read'] as const;
export type Scope = (typeof SCOPES)[number];
