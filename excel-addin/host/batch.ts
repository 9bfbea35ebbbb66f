import { HostError } from '../../task-pane/host/types.ts';
import { toHostError } from './errors.ts';
import { inGoodTime } from './patience.ts';

/**
 * One conversation with Excel. A batch waits for the officer to finish typing where Excel can do so (desktop);
 * elsewhere it is refused and becomes `cell-edit`.
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await inGoodTime((heard) =>
      Excel.run({ delayForCellEdit: true }, (context) => {
        tellOfAnswers(context, heard);
        return work(context);
      }),
    );
  } catch (error) {
    throw error instanceof HostError ? error : toHostError(error);
  }
}

function tellOfAnswers(context: Excel.RequestContext, heard: () => void): void {
  const sync = context.sync.bind(context);
  context.sync = async (passThrough) => {
    const answer = await sync(passThrough);
    heard();
    return answer;
  };
}
