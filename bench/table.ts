/** One line of the table: what was measured, beside a peer or another case of the same run. */
export type Line = {
  what: string;
  value: number;
  against: string;
  peer: number;
  unit: string;
  /** What the ratio should be; absent where it only informs. */
  goal?: string;
};

const HEAD = ['', 'this', 'against', 'that', 'unit', 'ratio', 'goal'];

/** A Markdown table, so that it can be pasted where it is needed. */
export function table(title: string, lines: Line[]): string {
  const cells = [HEAD, HEAD.map(() => '---'), ...lines.map(columns)];
  return [`\n## ${title}`, '', ...cells.map((row) => `| ${row.join(' | ')} |`)].join('\n');
}

function columns({ what, value, against, peer, unit, goal = '' }: Line): string[] {
  return [what, shown(value), against, shown(peer), unit, shown(value / peer), goal];
}

function shown(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 1 ? value.toFixed(1) : value.toPrecision(2);
}
