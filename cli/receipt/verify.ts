import { canonicalText, keyFingerprint } from '../../core/index.ts';
import type { Receipt, SubmissionState } from '../../core/index.ts';
import { StoreError } from '../../store-client/index.ts';
import type { ReviewClient, StoreClient } from '../../store-client/index.ts';
import { CliFailure, EXIT } from '../failure.ts';
import { readKeyFile } from './key-file.ts';
import type { GivenReceipt } from './read-receipt.ts';
import { isGenuine } from './signature.ts';

export type Verified = {
  number: string;
  /** Whose key it is was shown by a key file, by the store, or not at all. */
  owner: 'key-file' | 'store' | 'unproven';
  key: string;
  fingerprint: string;
  /** At the store today; null where it was not asked. */
  stateNow: SubmissionState | null;
  /** The number that took its place. */
  supersededBy: string | null;
};

const wrong = (code: string, message: string) => new CliFailure(code, message, EXIT.errors);

/** Throws with exit status 1 as soon as something does not hold. */
export async function verifyReceipt(
  receipt: GivenReceipt,
  keyFile: string | undefined,
  store: (StoreClient & ReviewClient) | null,
): Promise<Verified> {
  const { number } = receipt;
  if (!('signature' in receipt)) throw wrong('unsigned', `Biên nhận số ${number} không có chữ ký của kho.`);
  if (!isGenuine(receipt)) {
    throw wrong(
      'altered',
      `Biên nhận số ${number} KHÔNG đúng: nội dung đã bị sửa, hoặc chữ ký không phải của khóa ghi trong đó.`,
    );
  }
  const key = String(receipt['key']);
  const fingerprint = keyFingerprint(key);
  if (keyFile !== undefined && !(await readKeyFile(keyFile)).includes(key)) {
    throw wrong(
      'other-key',
      `Biên nhận số ${number} được ký bằng khóa khác (${fingerprint}), không phải khóa trong tệp “${keyFile}”.`,
    );
  }
  const kept = store === null ? null : await askStore(receipt, key, store);
  const owner = store !== null ? 'store' : keyFile !== undefined ? 'key-file' : 'unproven';
  const standing = { stateNow: kept?.state ?? null, supersededBy: kept?.supersededBy ?? null };
  return { number, owner, key, fingerprint, ...standing };
}

/** The state moves on, and with it the signature; all the rest has to be what the store has. */
async function askStore(receipt: GivenReceipt, key: string, store: StoreClient & ReviewClient): Promise<Receipt> {
  const { number } = receipt;
  const known = await store.receiptKeys();
  if (key !== known.key && !known.keys.some((one) => one.key === key)) {
    throw wrong(
      'other-key',
      `Biên nhận số ${number} được ký bằng khóa ${keyFingerprint(key)}, không phải khóa của kho này.`,
    );
  }
  const kept = await keptAt(store, number);
  if (lasting(kept) !== lasting(receipt)) {
    throw wrong('not-the-stores', `Biên nhận số ${number} khác với biên nhận cùng số ở kho.`);
  }
  return kept;
}

async function keptAt(store: StoreClient, number: string) {
  try {
    return await store.receipt(number);
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'not-found') throw error;
    throw wrong(
      'not-at-the-store',
      `Kho không có biên nhận số ${number}, hoặc mã truy cập không được xem biên nhận đó.`,
    );
  }
}

function lasting(receipt: Readonly<Record<string, unknown>>): string {
  const { state: _state, supersededBy: _number, key: _key, signature: _signature, ...rest } = receipt;
  return canonicalText(rest);
}
