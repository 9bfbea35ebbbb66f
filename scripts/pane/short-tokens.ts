/** A token with a value of its own where no theme gives one: `zIndexPopup: 'var(--zIndexPopup, 2000)'`. */
const WITH_DEFAULT = /\b\w+: 'var\(--\w+, [^']*'/g;

/** Fluent's tokens without their list: but for a few, each is the CSS variable of its own name. 30 KB need not travel. */
export function shortTokens(source: string): string {
  const own = source.match(WITH_DEFAULT) ?? [];
  return `export const tokens = new Proxy({ ${own.join(', ')} }, {
    get: (own, name) => own[name] || 'var(--' + String(name) + ')',
  });`;
}
