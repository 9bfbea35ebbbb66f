import { signedText } from '../../core/submissions/index.ts';
import type { Receipt } from '../../core/wire/types.ts';
import { instantInVietnam } from '../clock.ts';
import type { StoreKey } from './store-key.ts';

const NOTICE =
  'Biên nhận này xác nhận kho dữ liệu đã nhận bản gửi điện tử; không thay thế văn bản đã ký của cơ quan theo quy định.';

/** What a receipt is made of; a receipt of a store that kept neither leaves `client` and `by` out. */
export type ReceiptFacts = Omit<Receipt, 'receivedAt' | 'notice' | 'key' | 'signature'> & { receivedAt: Date };

export const receiptOf = (facts: ReceiptFacts, key: StoreKey): Receipt =>
  signed({ ...facts, receivedAt: instantInVietnam(facts.receivedAt), notice: NOTICE }, key);

/**
 * The signature is over what the receipt says, its state included. So a receipt whose state has moved on is signed anew,
 * with the key of today: what is handed out can always be verified, and nothing in it stands outside of the signature.
 */
export function signed({ signature: _signature, ...receipt }: Receipt, key: StoreKey): Receipt {
  const unsigned = { ...receipt, key: key.publicKey };
  return { ...unsigned, signature: key.sign(signedText(unsigned)) };
}
