import { createStoreClient, createStoreSession, timerOf } from '../store-client/index.ts';
import type { AuthOptions, ReviewClient, StoreClient } from '../store-client/index.ts';
import { misuse, CliFailure } from './failure.ts';
import { readInput } from './files.ts';
import type { Io } from './io.ts';
import { keptSignIn } from './sign-in/kept.ts';

const TIMEOUT = 60_000;

export const storeOptions = {
  store: { type: 'string' },
  token: { type: 'string' },
  'token-file': { type: 'string' },
} as const;

type StoreValues = { store?: string; token?: string; 'token-file'?: string };

/** Named on the command line, in a file, or in the environment – the nearest counts; null where none is. */
async function givenToken(values: StoreValues, io: Io): Promise<string | null> {
  const file = values['token-file'];
  const given =
    values.token ?? (file === undefined ? io.env['CAN_CU_TOKEN'] : new TextDecoder().decode(await readInput(file)));
  const token = given?.trim() ?? '';
  if (token === '') return null;
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new CliFailure('token', 'Mã truy cập không đúng dạng: đề nghị chép lại đủ một dòng.');
  return token;
}

function baseUrlOf(store: string | undefined): string {
  if (!store) throw misuse('Còn thiếu địa chỉ kho: --store URL.');
  if (!URL.canParse(store) || !/^https?:$/.test(new URL(store).protocol)) {
    throw misuse(`Địa chỉ kho “${store}” không đúng: cần dạng https://….`);
  }
  return store;
}

const timer = timerOf(setTimeout, clearTimeout);

/** How this program signs in at a store, and where it keeps what it then knows. */
export function authOptions(store: string | undefined, io: Io): AuthOptions {
  const baseUrl = baseUrlOf(store);
  return { baseUrl, client: 'cli', fetch: io.fetch, keep: keptSignIn(baseUrl, io), timeoutMs: TIMEOUT, timer };
}

/** With the token that was given, else as the person who signed in by `can-cu sign-in`. */
export async function storeClient(values: StoreValues, io: Io): Promise<StoreClient & ReviewClient> {
  const options = authOptions(values.store, io);
  const given = await givenToken(values, io);
  if (given !== null) return createStoreClient({ ...options, token: () => Promise.resolve(given) });
  const { token, renew } = createStoreSession(options);
  if ((await token()) === null) {
    throw misuse('Chưa đăng nhập: chạy can-cu sign-in --store URL, đặt biến CAN_CU_TOKEN hoặc dùng --token-file TỆP.');
  }
  return createStoreClient({ ...options, token, renew });
}
