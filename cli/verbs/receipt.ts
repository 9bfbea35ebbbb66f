import { onePositional, parse } from '../arguments.ts';
import { attempt } from '../attempt.ts';
import { EXIT, misuse } from '../failure.ts';
import type { Io } from '../io.ts';
import { readGivenReceipt } from '../receipt/read-receipt.ts';
import { verdictText } from '../receipt/verdict-text.ts';
import { verifyReceipt } from '../receipt/verify.ts';
import { receiptText } from '../receipt-text.ts';
import { storeClient, storeOptions } from '../store.ts';
import type { Verb } from './verb.ts';

const options = { ...storeOptions, key: { type: 'string' }, json: { type: 'boolean' } } as const;
type Values = ReturnType<typeof parse<typeof options>>['values'];

export const receipt: Verb = {
  name: 'receipt',
  usage:
    'SỐ --store URL [--token-file TỆP] [--json] | verify TỆP [--key TỆP-KHÓA] [--store URL [--token-file TỆP]] [--json]',
  summary: 'xem lại một biên nhận; verify: xác minh biên nhận mà submit --json đã in',
  async run(args, io) {
    const { values, positionals } = parse(args, options);
    const [first, ...rest] = positionals;
    if (first === 'verify') return verify(onePositional(rest, 'receipt verify', 'tên tệp'), values, io);
    if (values.key !== undefined) throw misuse('Tùy chọn “--key” chỉ dùng với receipt verify.');
    return show(onePositional(positionals, 'receipt', 'số biên nhận'), values, io);
  },
};

async function show(number: string, values: Values, io: Io): Promise<number> {
  const client = await storeClient(values, io);
  return attempt({ name: number, key: 'number', json: values.json ?? false }, io, async () => {
    const found = await client.receipt(number);
    if (values.json) io.out(JSON.stringify(found));
    else receiptText(found).forEach((line) => io.out(line));
    return EXIT.ok;
  });
}

async function verify(file: string, values: Values, io: Io): Promise<number> {
  const client = values.store === undefined ? null : await storeClient(values, io);
  return attempt({ name: file, key: 'file', json: values.json ?? false }, io, async () => {
    const verified = await verifyReceipt(await readGivenReceipt(file), values.key, client);
    if (values.json) io.out(JSON.stringify({ file, valid: true, ...verified }));
    else verdictText(verified).forEach((line) => io.out(line));
    return EXIT.ok;
  });
}
