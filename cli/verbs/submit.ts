import { dayInVietnam } from '../../core/vietnam-time/index.ts';
import type { ReadOptions, Receipt, RuleId } from '../../core/index.ts';
import type { StoreClient } from '../../store-client/index.ts';
import { submitOrWait } from '../awaiting-sign-off.ts';
import { oneFile, parse } from '../arguments.ts';
import { attempt } from '../attempt.ts';
import { EXIT } from '../failure.ts';
import { readFormFile } from '../form-file.ts';
import type { Io } from '../io.ts';
import { receiptText } from '../receipt-text.ts';
import { READING_USAGE, readingFrom, readingOptions } from '../reading-options.ts';
import { givenDate } from '../report-date.ts';
import { contextOn } from '../seeds.ts';
import { storeClient, storeOptions } from '../store.ts';
import {
  assertExplained,
  assertNothingClassified,
  assertReasons,
  assertSubmittable,
  contextFor,
  prepare,
} from '../submission.ts';
import { reasonsFrom } from '../round-reasons.ts';
import type { Verb } from './verb.ts';

/** The round that a store opens at its first start (CONTRACTS: round, submission, receipt). */
const DEFAULT_ROUND = 'mac-dinh';

const options = {
  ...storeOptions,
  round: { type: 'string' },
  'report-date': { type: 'string' },
  explain: { type: 'string' },
  reason: { type: 'string', multiple: true },
  'prepared-by': { type: 'string' },
  ...readingOptions,
  json: { type: 'boolean' },
} as const;

type Task = {
  file: string;
  reading: ReadOptions;
  round: string;
  given?: string;
  explanation?: string;
  /** "Người lập biểu" */
  preparedBy?: string;
  reasons: Record<RuleId, string>;
};

async function send(task: Task, client: StoreClient, io: Io): Promise<{ receipt: Receipt; replayed: boolean }> {
  const { reading, round, given, explanation, preparedBy, reasons } = task;
  [explanation, preparedBy, ...Object.values(reasons)].forEach(assertNothingClassified);
  const read = await readFormFile(task.file, reading);
  assertSubmittable(read, contextOn(given ?? dayInVietnam(io.now())));
  const me = await client.me();
  const assessment = assertSubmittable(read, await contextFor(client, { me, round, given }));
  assertExplained(assessment, explanation);
  assertReasons(
    assessment,
    me.rounds.find(({ code }) => code === round),
    reasons,
  );
  const { request, key } = prepare(assessment, me, {
    round,
    explanation,
    preparedBy,
    reasons,
    answers: reading.answers,
  });
  return submitOrWait(client, round, request, key);
}

export const submit: Verb = {
  name: 'submit',
  usage: `TỆP --store URL [--token-file TỆP] [--round ĐỢT] [--report-date NĂM-THÁNG-NGÀY] [--explain "…"] [--prepared-by "…"] [--reason "QUY-TẮC: …"]… [--json] ${READING_USAGE}`,
  summary: 'kiểm tra và gửi, in biên nhận',
  async run(args, io) {
    const { values, positionals } = parse(args, options);
    const { json = false } = values;
    const file = oneFile(positionals, 'submit');
    const given = givenDate(values['report-date']);
    const client = await storeClient(values, io);
    const task: Task = {
      file,
      reading: readingFrom(values),
      round: values.round ?? DEFAULT_ROUND,
      given,
      explanation: values.explain?.trim(),
      preparedBy: values['prepared-by']?.trim(),
      reasons: reasonsFrom(values.reason),
    };
    return attempt({ name: file, key: 'file', json }, io, async () => {
      const { receipt, replayed } = await send(task, client, io);
      if (replayed) io.err('Nội dung này đã được nhận trước đây; biên nhận không đổi.');
      if (json) io.out(JSON.stringify(receipt));
      else receiptText(receipt).forEach((line) => io.out(line));
      return EXIT.ok;
    });
  },
};
