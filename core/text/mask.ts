/** The text with these stretches (sorted, not overlapping) overwritten by `fill`, so that offsets stay valid. */
export function maskSpans(text: string, spans: { start: number; end: number }[], fill: string): string {
  let out = '';
  let done = 0;
  for (const { start, end } of spans) {
    out += text.slice(done, start) + fill.repeat(end - start);
    done = end;
  }
  return out + text.slice(done);
}
