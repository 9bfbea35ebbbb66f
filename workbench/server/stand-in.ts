import type { WorkbookModel } from '../model/index.ts';
import { excelStandIn } from './excel.ts';
import type { StandIn } from './session.ts';
import { sheetsStandIn } from './sheets.ts';

/** The stand-in for one workbook, by host; `origin` is where the page and the pane come from. */
export async function makeStandIn(
  host: StandIn['kind'],
  model: WorkbookModel,
  options: { dist: string; storeUrl: string; origin: string },
): Promise<StandIn> {
  return host === 'excel' ? excelStandIn(model, options.origin) : sheetsStandIn(model, options);
}
