import { onePositional, parse } from '../arguments.ts';
import { attempt } from '../attempt.ts';
import { EXIT } from '../failure.ts';
import { receiptText } from '../receipt-text.ts';
import { storeClient, storeOptions } from '../store.ts';
import type { Verb } from './verb.ts';

export const receipt: Verb = {
  name: 'receipt',
  usage: 'SỐ --store URL [--token-file TỆP] [--json]',
  summary: 'xem lại một biên nhận',
  async run(args, io) {
    const { values, positionals } = parse(args, { ...storeOptions, json: { type: 'boolean' } });
    const number = onePositional(positionals, 'receipt', 'số biên nhận');
    const client = await storeClient(values, io);
    return attempt({ name: number, key: 'number', json: values.json ?? false }, io, async () => {
      const found = await client.receipt(number);
      if (values.json) io.out(JSON.stringify(found));
      else receiptText(found).forEach((line) => io.out(line));
      return EXIT.ok;
    });
  },
};
