import { parseArgs } from 'node:util';

export type PackageOptions = {
  storeUrl: string;
  paneUrl: string;
  selfHostOfficeJs: boolean;
  out: string | null;
};

/** What is wrong with the command, in a sentence for whoever typed it. */
export class BadOption extends Error {}

export const USAGE = `Cách dùng: npm run package -- --store-url https://kho.example.gov.vn [--pane-url https://bang.example.gov.vn]
                       [--self-host-office-js] [--out thư-mục]

  --store-url            địa chỉ kho dữ liệu mà máy của cán bộ gọi tới
  --pane-url             địa chỉ đặt các tệp của thư mục web, nếu khác địa chỉ kho
  --self-host-office-js  kèm office.js trong gói, cho mạng không ra Internet (Microsoft không hỗ trợ cách này)
  --out                  nơi ghi gói, mặc định dist/package`;

export function readOptions(args: string[]): PackageOptions {
  const values = parsed(args);
  if (values['store-url'] === undefined) throw new BadOption('Thiếu --store-url, tức địa chỉ kho dữ liệu.');
  const storeUrl = addressOf('--store-url', values['store-url']);
  const paneUrl = values['pane-url'] === undefined ? storeUrl : addressOf('--pane-url', values['pane-url']);
  return { storeUrl, paneUrl, selfHostOfficeJs: values['self-host-office-js'] === true, out: values.out ?? null };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        'store-url': { type: 'string' },
        'pane-url': { type: 'string' },
        'self-host-office-js': { type: 'boolean' },
        out: { type: 'string' },
      },
    }).values;
  } catch (error) {
    const [, unknown] = /Unknown option '([^']+)'/.exec(String(error)) ?? [];
    if (unknown) throw new BadOption(`Không có tùy chọn ${unknown}.`);
    throw new BadOption(
      'Không đọc được các tùy chọn: mỗi tùy chọn bắt đầu bằng hai dấu gạch, giá trị đứng ngay sau tên.',
    );
  }
}

/** Without the slash at its end: paths are put behind it. */
function addressOf(name: string, value: string): string {
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw new BadOption(`${name} “${value}” không phải địa chỉ đầy đủ; cần dạng https://kho.example.gov.vn.`);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new BadOption(`${name} “${value}” phải bắt đầu bằng https://.`);
  if (url.search !== '' || url.hash !== '' || url.username !== '')
    throw new BadOption(
      `${name} “${value}” chỉ gồm tên máy chủ và đường dẫn: bỏ phần sau dấu ?, dấu # và tên đăng nhập.`,
    );
  return url.href.replace(/\/+$/, '');
}
