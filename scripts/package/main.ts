import { join, resolve } from 'node:path';
import { dist } from '../build.ts';
import { BadOption, readOptions, USAGE } from './options.ts';
import { makePackage } from './package.ts';

/** 0 = all parts; 1 = not made; 2 = made but for Google Sheets; 64 = the command was not understood (as sysexits has it). */
const [ALL, WITHOUT_SHEETS, MISUSED] = [0, 2, 64];

async function main(args: string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(USAGE);
    return ALL;
  }
  const options = readOptions(args);
  const out = options.out === null ? join(dist, 'package') : resolve(options.out);
  const { firstViewGzip, refusal, warnings } = await makePackage(out, options);
  for (const warning of warnings) console.warn(`Lưu ý: ${warning}`);
  console.log(`Đã lập gói ở ${out}; phần tải đầu của bảng bên ${Math.round(firstViewGzip / 1000)} KB (nén).`);
  console.log(`Đề nghị mở ${join(out, 'index.html')} để xem mỗi thư mục dùng làm gì.`);
  if (refusal !== null) console.error(refusal);
  return refusal === null ? ALL : WITHOUT_SHEETS;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BadOption)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = MISUSED;
}
