import { createStoreClient } from '../store-client/index.ts';
import type { ReviewClient, StoreClient } from '../store-client/index.ts';
import { misuse, CliFailure } from './failure.ts';
import { readInput } from './files.ts';
import type { Io } from './io.ts';

const TIMEOUT = 60_000;

export const storeOptions = {
  store: { type: 'string' },
  token: { type: 'string' },
  'token-file': { type: 'string' },
} as const;

type StoreValues = { store?: string; token?: string; 'token-file'?: string };

/** Named on the command line, in a file, or in the environment – the nearest counts. */
async function tokenOf(values: StoreValues, io: Io): Promise<string> {
  const file = values['token-file'];
  const given =
    values.token ?? (file === undefined ? io.env['CAN_CU_TOKEN'] : new TextDecoder().decode(await readInput(file)));
  const token = given?.trim() ?? '';
  if (token === '') throw misuse('Chưa có mã truy cập: đặt biến CAN_CU_TOKEN hoặc dùng --token-file TỆP.');
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

export async function storeClient(values: StoreValues, io: Io): Promise<StoreClient & ReviewClient> {
  const baseUrl = baseUrlOf(values.store);
  const token = await tokenOf(values, io);
  return createStoreClient({
    baseUrl,
    token: () => Promise.resolve(token),
    fetch: io.fetch,
    timeoutMs: TIMEOUT,
    timer(ms, fire) {
      const timeout = setTimeout(fire, ms);
      return () => clearTimeout(timeout);
    },
  });
}
