import { VERSION } from './version.ts';
import { describeFailure } from './describe-failure.ts';
import { EXIT, misuse } from './failure.ts';
import type { Io } from './io.ts';
import { check } from './verbs/check.ts';
import { citations } from './verbs/citations.ts';
import { convert } from './verbs/convert.ts';
import { fix } from './verbs/fix.ts';
import { merge } from './verbs/merge.ts';
import { receipt } from './verbs/receipt.ts';
import { rules } from './verbs/rules.ts';
import { signIn } from './verbs/sign-in.ts';
import { signOut } from './verbs/sign-out.ts';
import { submit } from './verbs/submit.ts';
import { template } from './verbs/template.ts';
import type { Verb } from './verbs/verb.ts';

const VERBS: Verb[] = [template, check, fix, convert, merge, signIn, signOut, submit, receipt, citations, rules];

const help = (verbs: Verb[]): string =>
  [
    'Căn Cứ: kiểm tra, sửa và gửi Phụ lục IV kèm theo Công văn số 2367/TCT.',
    '',
    ...verbs.flatMap(({ name, usage, summary }) => [`  can-cu ${name} ${usage}`, `      ${summary}`]),
    '',
    'Kết thúc: 0 không có lỗi · 1 có lỗi · 2 không đọc được hoặc dùng sai lệnh · 3 kho từ chối hoặc không liên lạc được.',
    'Đăng nhập: can-cu sign-in; hoặc mã truy cập trong biến môi trường CAN_CU_TOKEN, hoặc --token-file TỆP.',
    'Hướng dẫn đầy đủ: docs/dong-lenh.md.',
  ].join('\n');

async function dispatch(argv: string[], io: Io): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined) throw misuse('Chưa ghi lệnh.');
  if (name === '--version') io.out(VERSION);
  else if (name === '--help' || name === '-h' || name === 'help') io.out(help(VERBS));
  else {
    const verb = VERBS.find((candidate) => candidate.name === name);
    if (!verb) throw misuse(`Không có lệnh “${name}”.`);
    if (!args.includes('--help') && !args.includes('-h')) return verb.run(args, io);
    io.out(help([verb]));
  }
  return EXIT.ok;
}

/** Runs one command and answers with the exit status; never throws. */
export async function run(argv: string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    const { message, exit } = describeFailure(error, io);
    io.err(message);
    return exit;
  }
}
