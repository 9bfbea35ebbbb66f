import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

export type Measured = { rows: number; sha256: string };

const LINE_END = 0x0a;

/** Passes COPY text on and counts it: a row is a line, for line ends inside values are written as `\n`. */
export function measure(): { stream: Transform; result(): Measured } {
  const hash = createHash('sha256');
  let rows = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      for (let at = chunk.indexOf(LINE_END); at !== -1; at = chunk.indexOf(LINE_END, at + 1)) rows += 1;
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ rows, sha256: hash.digest('hex') }) };
}
