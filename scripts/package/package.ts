import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAdminPage } from './admin-page.ts';
import { writeChecksums } from './checksums.ts';
import { packageExcel } from './excel.ts';
import type { PackageOptions } from './options.ts';
import { whyOutOfGooglesReach } from './reachable.ts';
import { packageServers } from './servers.ts';
import { packageSheets } from './sheets.ts';
import { packageWeb } from './web.ts';

export type Packaged = {
  firstViewGzip: number;
  /** Why there is no part for Google Sheets. */
  refusal: string | null;
  warnings: string[];
};

/** Makes everything that has to be handed out, anew, from one build. */
export async function makePackage(out: string, options: PackageOptions): Promise<Packaged> {
  const { storeUrl, paneUrl } = options;
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const refusal = refusalOf(storeUrl);
  const [firstViewGzip] = await Promise.all([
    packageWeb(join(out, 'web'), options),
    packageServers(join(out, 'may-chu'), options),
    packageExcel(join(out, 'excel'), paneUrl),
    refusal === null ? packageSheets(join(out, 'sheets'), storeUrl) : undefined,
  ]);
  await writeFile(join(out, 'sizes.json'), `${JSON.stringify({ pane: { firstView: firstViewGzip } })}\n`);
  await writeAdminPage(out, { options, firstViewGzip, refusal });
  await writeChecksums(out);
  return { firstViewGzip, refusal, warnings: warningsOf(options) };
}

function refusalOf(storeUrl: string): string | null {
  const why = whyOutOfGooglesReach(storeUrl);
  if (why === null) return null;
  return `Không lập phần cho Google Sheets: địa chỉ kho ${storeUrl} ${why}, nên máy chủ của Google không gọi tới được. Cán bộ dùng Google Sheets tải bảng về dạng .xlsx rồi nộp tệp tại ${storeUrl}/nop.`;
}

function warningsOf({ storeUrl, paneUrl, selfHostOfficeJs }: PackageOptions): string[] {
  const warnings: string[] = [];
  if (!paneUrl.startsWith('https:'))
    warnings.push(`Excel chỉ nhận địa chỉ https, mà bảng bên ở ${paneUrl}. Đề nghị dùng --pane-url https://….`);
  else if (!storeUrl.startsWith('https:'))
    warnings.push(`Trình duyệt không cho trang https gọi kho ${storeUrl}. Đề nghị đặt kho sau https.`);
  if (selfHostOfficeJs)
    warnings.push('Gói kèm office.js: Microsoft không hỗ trợ cách này và không nhận tiện ích như vậy lên AppSource.');
  return warnings;
}
