/** A reading that is done when it is first asked for. It must not depend on when that is. */
export function once<T>(read: () => T): () => T {
  let known: { value: T } | null = null;
  return () => (known ??= { value: read() }).value;
}
