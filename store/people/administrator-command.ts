import { parseArgs } from 'node:util';
import { withDatabase } from '../command-database.ts';
import { COORDINATOR_ID } from '../database/reference-data.ts';
import { parse, readOrigin, requireData, UsageError } from '../options.ts';
import { StartupError } from '../startup-error.ts';
import { accountOf, inviteUser, loginKey, readLogin, renewLink } from './users.ts';

const OPTIONS = {
  data: { type: 'string' },
  login: { type: 'string', default: 'quan-tri' },
  name: { type: 'string', default: 'Người quản trị' },
  'public-url': { type: 'string' },
} as const;

/**
 * `store administrator`: an invitation link for the first administrator on its last line; for one that is there already,
 * a new link, which also resets password and second factor: whoever may run this on the server may do that.
 */
export async function administratorCommand(args: string[]): Promise<number> {
  const values = parse(() => parseArgs({ args, options: OPTIONS }));
  const login = readLogin(values.login);
  if (login === null) throw new UsageError('--login cần 3–100 ký tự: chữ không dấu, số, các dấu . _ @ + -');
  const publicUrl = values['public-url'] ?? process.env['CAN_CU_PUBLIC_URL'];
  const origin = publicUrl === undefined || publicUrl === '' ? '' : readOrigin(publicUrl);
  return withDatabase(
    requireData(values.data),
    async ({ pool }) => {
      const need = { pool, clock: () => new Date() };
      const account = await accountOf(need, loginKey(login));
      if (account !== null && account.role !== 'administrator')
        throw new StartupError(`Tên đăng nhập ${login} đã thuộc người khác. Đề nghị chọn tên khác bằng --login.`);
      const who = {
        agencyId: COORDINATOR_ID,
        role: 'administrator',
        login,
        name: values.name.normalize('NFC'),
      } as const;
      const made =
        account === null ? await inviteUser(need, 'command', who) : await renewLink(need, 'command', account);
      if (made === null) throw new StartupError(`Tài khoản ${login} đã ngừng. Đề nghị chọn tên khác bằng --login.`);
      process.stderr.write(
        `Liên kết một lần cho tài khoản ${login}, dùng trong 72 giờ; đề nghị giữ kín.\n${
          origin === '' ? 'Đề nghị mở địa chỉ của kho, nối thêm đường dẫn dưới đây.\n' : ''
        }`,
      );
      process.stdout.write(`${origin}/loi-moi/${made.link}\n`);
      return 0;
    },
    { orEmpty: true },
  );
}
