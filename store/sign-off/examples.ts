import type * as wire from '../../core/wire/sign-off.ts';
import { receipt } from '../http/examples.ts';

/** One example of each shape of signing off in the OpenAPI document, as in `http/examples.ts`. */

export const held: wire.HeldSubmission = {
  held: '0f8b3c52-6f0a-4a37-9d0e-1c2f4f0a9b11',
  round: receipt.round,
  state: 'waiting',
  contentHash: receipt.contentHash,
  reportDate: receipt.reportDate,
  heldAt: '2026-11-25T09:10:00+07:00',
  by: 'Nguyễn Văn An',
  preparedBy: 'Trần Thị Bình',
  explanation: null,
  tasks: 52,
  errors: 0,
  warnings: 0,
  number: null,
  history: [
    {
      ...{ from: null, to: 'waiting', at: '2026-11-25T09:10:00+07:00' },
      ...{ actor: 'officer:BTC:user:7', by: 'Nguyễn Văn An', reason: null },
    },
  ],
};
export const signOffReturn: wire.SignOffReturn = { comment: 'Đề nghị bổ sung số văn bản ở nhiệm vụ I.1.' };
export const signOffRule: wire.SignOffRule = { required: true, secondPerson: false };
