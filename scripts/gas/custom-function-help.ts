import metadata from '../../seeds/custom-functions/functions.vi.json' with { type: 'json' };

/** Before the name that Excel knows; Sheets allows no dot in it. */
const PREFIX = 'CANCU_';

/**
 * The comment by which Sheets offers a function while one types, with its help; empty for what is no custom function.
 * Comments are the only place of Code.js with letters beyond ASCII: an escape would be shown as it is written.
 */
export function helpFor(name: string): string {
  const found = metadata.functions.find(({ id }) => `${PREFIX}${id}` === name);
  if (!found) return '';
  const parameters = found.parameters.map((each) => ` * @param {any} ${each.name} ${each.description}\n`).join('');
  return `/**\n * ${found.description}\n${parameters} * @return {any}\n * @customfunction\n */\n`;
}
