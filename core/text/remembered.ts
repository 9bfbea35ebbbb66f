/** Longer texts are rare, and would keep much memory. */
const LONGEST = 4_000;
const MOST = 2_048;

/**
 * A pure reading of texts that gives back what it read lately: the rules look at one text one after the other, and the
 * form's own texts stand in every sheet. Two generations of bounded size, so that nothing grows.
 */
export function remembered<T extends NonNullable<unknown> | null>(read: (text: string) => T): (text: string) => T {
  let now = new Map<string, T>();
  let before = now;
  return (text) => {
    if (text.length > LONGEST) return read(text);
    let known = now.get(text);
    if (known === undefined) known = before.get(text);
    if (known !== undefined) return known;
    if (now.size >= MOST) [now, before] = [new Map(), now];
    const value = read(text);
    now.set(text, value);
    return value;
  };
}
