import { HostError } from '../../task-pane/host/types.ts';
import { toHostError } from './errors.ts';

/**
 * One conversation with Excel. A batch waits for the officer to finish typing where Excel can do so (desktop);
 * elsewhere it is refused and becomes `cell-edit`.
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw error instanceof HostError ? error : toHostError(error);
  }
}
