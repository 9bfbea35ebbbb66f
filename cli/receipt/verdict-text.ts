import { stateWords } from '../receipt-text.ts';
import type { Verified } from './verify.ts';

const OWNERS: Record<Verified['owner'], string> = {
  store: 'Khóa đúng là của kho này.',
  'key-file': 'Khóa đúng là khóa trong tệp đã cho.',
  unproven: 'Khóa của ai thì chưa rõ: đề nghị so dấu vân tay với kho, hoặc chạy lại với --store URL hoặc --key TỆP.',
};

export function verdictText({ number, owner, fingerprint, stateNow, supersededBy }: Verified): string[] {
  return [
    `Biên nhận số ${number}: đúng, không có gì bị sửa.`,
    `Dấu vân tay khóa: ${fingerprint}`,
    OWNERS[owner],
    ...(stateNow === null ? [] : [`Tình trạng hiện nay ở kho: ${stateWords(stateNow, supersededBy)}.`]),
  ];
}
