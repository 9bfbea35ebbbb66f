import { createDeviceSignIn } from '../../store-client/index.ts';
import { noPositionals, parse } from '../arguments.ts';
import { EXIT } from '../failure.ts';
import { authOptions } from '../store.ts';
import type { Verb } from './verb.ts';

const options = { store: { type: 'string' } } as const;

export const signIn: Verb = {
  name: 'sign-in',
  usage: '--store URL',
  summary: 'đăng nhập kho bằng trình duyệt; các lệnh sau không cần mã truy cập',
  async run(args, io) {
    const { values, positionals } = parse(args, options);
    noPositionals(positionals, 'sign-in');
    const device = createDeviceSignIn(authOptions(values.store, io));
    const { userCode, page, expiresInSeconds } = await device.start();
    io.out(`Mở trang ${page} trên máy này hoặc điện thoại, đăng nhập và nhập mã: ${userCode}`);
    io.err(`Đang chờ xác nhận (trong ${Math.round(expiresInSeconds / 60)} phút, dừng bằng Ctrl+C)…`);
    await device.finished();
    io.out('Đã đăng nhập.');
    return EXIT.ok;
  },
};
