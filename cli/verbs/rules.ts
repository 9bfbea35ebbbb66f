import { CATALOGUE } from '../../core/index.ts';
import type { Severity } from '../../core/index.ts';
import { noPositionals, parse } from '../arguments.ts';
import { EXIT } from '../failure.ts';
import { tableLines } from '../table.ts';
import { SEVERITY } from '../../core/report/index.ts';
import type { Verb } from './verb.ts';

const WORDS: Record<Severity | 'none', string> = { ...SEVERITY, none: 'không báo' };

export const rules: Verb = {
  name: 'rules',
  usage: '[--json]',
  summary: 'liệt kê các quy tắc kiểm tra, mức độ và căn cứ',
  async run(args, io) {
    const { values, positionals } = parse(args, { json: { type: 'boolean' } });
    noPositionals(positionals, 'rules');
    if (values.json) {
      io.out(JSON.stringify(CATALOGUE.map(({ id, severity, source, message }) => ({ id, severity, source, message }))));
    } else {
      const rows = CATALOGUE.map(({ id, severity, source, message }) => [
        id,
        WORDS[severity],
        `${message} [${source}]`,
      ]);
      tableLines(rows).forEach((line) => io.out(line));
    }
    return EXIT.ok;
  },
};
