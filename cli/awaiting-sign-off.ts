import type { AwaitingSignOff } from '../core/wire/sign-off.ts';
import type { SubmissionRequest } from '../core/index.ts';
import { readableDay } from '../core/vietnam-time/index.ts';
import { awaitingSignOff } from '../store-client/index.ts';
import type { StoreClient } from '../store-client/index.ts';
import { CliFailure, EXIT } from './failure.ts';

/**
 * Sends; where an approver has to sign first, says so. It is a failure with exit status 3, as no receipt came: a script
 * that takes 0 for "received" must not be told so. It can tell the two apart by the code.
 */
export async function submitOrWait(client: StoreClient, round: string, request: SubmissionRequest, key: string) {
  try {
    return await client.submit(round, request, key);
  } catch (error) {
    const waiting = awaitingSignOff(error);
    if (waiting === null) throw error;
    throw new CliFailure('awaiting-sign-off', sentence(waiting), EXIT.refused);
  }
}

function sentence({ since, mustSign, replaced, returned }: AwaitingSignOff): string {
  const who =
    mustSign.length === 0
      ? 'Cơ quan chưa có tài khoản người duyệt ký được: đề nghị liên hệ người quản trị kho.'
      : `Đề nghị ${mustSign.join(' hoặc ')} ký ở trang /ky-duyet của kho.`;
  return [
    `Chờ người duyệt ký duyệt từ ${since.slice(11, 16)} ngày ${readableDay(since.slice(0, 10))}; kho chưa nhận, chưa có biên nhận.`,
    returned === null ? '' : `Lần trước ${returned.by} đã trả lại: “${returned.comment}”.`,
    who,
    replaced ? 'Bản chờ ký trước đó đã được thay bằng bản này.' : '',
    'Sau khi đã ký, chạy lại đúng lệnh này để lấy biên nhận.',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
