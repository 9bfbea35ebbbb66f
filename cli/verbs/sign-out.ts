import { createStoreSession } from '../../store-client/index.ts';
import { noPositionals, parse } from '../arguments.ts';
import { EXIT } from '../failure.ts';
import { authOptions } from '../store.ts';
import type { Verb } from './verb.ts';

const options = { store: { type: 'string' } } as const;

export const signOut: Verb = {
  name: 'sign-out',
  usage: '--store URL',
  summary: 'xóa thông tin đăng nhập ở máy này và thu hồi ở kho',
  async run(args, io) {
    const { values, positionals } = parse(args, options);
    noPositionals(positionals, 'sign-out');
    await createStoreSession(authOptions(values.store, io)).signOut();
    io.out('Đã đăng xuất.');
    return EXIT.ok;
  },
};
