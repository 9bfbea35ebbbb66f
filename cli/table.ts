const WIDTH = 110;

/** A combining mark takes no column of its own. */
const columns = (text: string): number => [...text.normalize('NFC').replace(/\p{M}/gu, '')].length;
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));

function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines[lines.length - 1]!;
    if (line !== '' && columns(line) + 1 + columns(word) > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

/** Rows in aligned columns; the last column is wrapped. */
export function tableLines(rows: string[][], indent = ''): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length - 1));
  const widths = Array.from({ length: count }, (_, n) => Math.max(...rows.map((row) => columns(row[n] ?? ''))));
  const before = indent.length + widths.reduce((sum, width) => sum + width + 2, 0);
  return rows.flatMap((row) => {
    const head = widths.map((width, n) => `${pad(row[n] ?? '', width)}  `).join('');
    return wrap(row[row.length - 1] ?? '', Math.max(40, WIDTH - before)).map(
      (line, n) => indent + (n === 0 ? head : ' '.repeat(before - indent.length)) + line,
    );
  });
}
