import type { PoolClient } from 'pg';
import type { Receipt } from '../../core/wire/types.ts';
import { instantInVietnam } from '../clock.ts';
import type { StoredAgency } from '../database/reference-data.ts';

const NOTICE =
  'Biên nhận này xác nhận kho dữ liệu đã nhận bản gửi điện tử; không thay thế văn bản đã ký của cơ quan theo quy định.';

type Stored = Omit<Receipt, 'agency' | 'receivedAt' | 'notice'> & { code: string; name: string; receivedAt: Date };

/** The receipt with this number, inside its agency. */
export async function readReceipt(client: PoolClient, agencyId: number, number: string): Promise<Receipt | null> {
  const { rows } = await client.query<Stored>(
    `select number, round_code as round, agency_code as code, agency_name as name, received_at as "receivedAt",
            content_hash as "contentHash", report_date as "reportDate", tasks, errors, warnings, state, summary, explanation
     from store.receipts where agency_id = $1 and number = $2`,
    [agencyId, number],
  );
  if (rows[0] === undefined) return null;
  const { number: found, round, code, name, receivedAt, ...rest } = rows[0];
  const agency = { code, name };
  return { number: found, round, agency, receivedAt: instantInVietnam(receivedAt), ...rest, notice: NOTICE };
}

/** Without blanks and `/` (CONTRACTS §5); nothing else can be a number. */
export const RECEIPT_NUMBER = /^[^\s/\p{Cc}]{1,200}$/u;

/** A number names its agency: `mac-dinh.BTC.0001`. */
export function agencyOfNumber(agencies: StoredAgency[], number: string): StoredAgency | undefined {
  const code = RECEIPT_NUMBER.test(number) ? number.split('.')[1] : undefined;
  return agencies.find((agency) => agency.code === code);
}
