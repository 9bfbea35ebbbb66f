/** NUL and half surrogate pairs: PostgreSQL keeps no such text, and it would not be hashed as it stands. */
const UNKEEPABLE = /[\0\p{Surrogate}]/u;

/** True when a text anywhere in the value (keys too) cannot be kept unchanged. */
export function holdsUnkeepableText(value: unknown): boolean {
  if (typeof value === 'string') return UNKEEPABLE.test(value);
  if (Array.isArray(value)) return value.some(holdsUnkeepableText);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => UNKEEPABLE.test(key) || holdsUnkeepableText(inner));
}
