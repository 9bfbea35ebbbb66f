import type { PoolClient } from 'pg';
import type { Receipt } from '../../core/wire/types.ts';
import type { StoredAgency } from '../database/reference-data.ts';
import { receiptOf, signed } from '../receipts/receipt.ts';
import type { ReceiptFacts } from '../receipts/receipt.ts';
import type { StoreKey } from '../receipts/store-key.ts';

type Stored = Omit<ReceiptFacts, 'agency' | 'client' | 'by' | 'supersededBy'> & {
  code: string;
  name: string;
  clientKind: NonNullable<Receipt['client']>['kind'];
  clientVersion: string;
  by: string | null;
  supersededBy: string | null;
  /** As it was given; null where it was received before receipts were signed. */
  given: string | null;
};

/** The receipt with this number, inside its agency: to the letter as it was given, while its state is the same. */
export async function readReceipt(
  client: PoolClient,
  agencyId: number,
  number: string,
  key: StoreKey,
): Promise<Receipt | null> {
  const { rows } = await client.query<Stored>(
    `select number, round_code as round, agency_code as code, agency_name as name, received_at as "receivedAt",
            content_hash as "contentHash", report_date as "reportDate", tasks, errors, warnings, state, summary, explanation,
            client_kind as "clientKind", client_version as "clientVersion", submitted_by as by, prepared_by as "preparedBy",
            superseded_by as "supersededBy", receipt as given
     from store.receipts where agency_id = $1 and number = $2`,
    [agencyId, number],
  );
  const stored = rows[0];
  if (stored === undefined) return null;
  if (stored.given === null) return receiptOf(factsOf(stored), key);
  const given = JSON.parse(stored.given) as Receipt;
  return given.state === stored.state ? given : signed({ ...given, ...standing(stored) }, key);
}

function factsOf(stored: Stored): ReceiptFacts {
  const { code, name, clientKind, clientVersion, by, given: _given, supersededBy: _replacement, ...facts } = stored;
  const client = { kind: clientKind, version: clientVersion };
  return { ...facts, ...standing(stored), agency: { code, name }, client, ...(by !== null && { by }) };
}

/** What of a receipt goes on changing after it was given. */
const standing = ({ state, supersededBy }: Stored) => ({ state, ...(supersededBy !== null && { supersededBy }) });

/** Without blanks and `/` (CONTRACTS §5); nothing else can be a number. */
export const RECEIPT_NUMBER = /^[^\s/\p{Cc}]{1,200}$/u;

/** `mac-dinh.BTC.0001`: round, agency and a running number within both; unique without a global counter. */
export const receiptNumber = (round: string, agency: string, sequence: number): string =>
  `${round}.${agency}.${String(sequence).padStart(4, '0')}`;

/** A number names its agency: `mac-dinh.BTC.0001`. */
export function agencyOfNumber(agencies: StoredAgency[], number: string): StoredAgency | undefined {
  const code = RECEIPT_NUMBER.test(number) ? number.split('.')[1] : undefined;
  return agencies.find((agency) => agency.code === code);
}
