import { writeForm } from '../../workbook/index.ts';
import { noPositionals, parse, required } from '../arguments.ts';
import { EXIT } from '../failure.ts';
import { writeOutput } from '../files.ts';
import { form } from '../seeds.ts';
import type { Verb } from './verb.ts';

export const template: Verb = {
  name: 'template',
  usage: '-o TỆP [--agency TÊN]',
  summary: 'tạo biểu mẫu Phụ lục IV để trống, đúng thể thức',
  async run(args, io) {
    const { values, positionals } = parse(args, {
      out: { type: 'string', short: 'o' },
      agency: { type: 'string' },
    });
    noPositionals(positionals, 'template');
    const out = required(values.out, '-o TỆP');
    await writeOutput(out, writeForm(form, { agency: values.agency?.trim() }));
    io.err(`Đã tạo biểu mẫu: ${out}`);
    return EXIT.ok;
  },
};
