import { createEvents } from '../../store/events/index.ts';
import type { DatabaseAccess } from '../../store/database/open.ts';
import { openDatabase } from '../../store/database/open.ts';
import type { StoreContext } from '../../store/http/context.ts';
import { createLog } from '../../store/log.ts';
import { createExaminers } from '../../store/nop/examiners.ts';
import { agreedKey } from '../../store/receipts/known-keys.ts';
import { directory, form } from '../../store/seeds.ts';
import { addMadeUp } from './agencies.ts';
import { benchJudges } from './judges.ts';

const SILENT = () => undefined;
/** What is measured is not the limit against floods. */
const NO_LIMIT = 1_000_000_000;

addMadeUp(directory);

/** What `store/serve.ts` makes of a database and a data folder, with the made-up agencies. */
export async function openContext(access: DatabaseAccess, folder: string) {
  const { pool, agencies } = await openDatabase(access, { directory, form: form.id }, SILENT);
  const key = await agreedKey(access.owner, folder, new Date());
  const judges = benchJudges();
  const examiners = createExaminers();
  const log = createLog(SILENT);
  const events = createEvents(pool, access.app, log);
  const context: StoreContext = {
    ...{ pool, agencies, log, key, events, judge: judges.judge, examine: examiners.run },
    ...{ clock: () => new Date(), paneOrigins: [], requestsPerMinute: NO_LIMIT },
  };
  return {
    context,
    close: async () => {
      await events.close();
      await judges.close();
      await examiners.close();
      await pool.end();
    },
  };
}
