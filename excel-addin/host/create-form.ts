import { OWN_SHEET } from '../../core/grid/types.ts';
import { HostError } from '../../task-pane/host/types.ts';
import { inExcel } from './batch.ts';
import type { Known } from './known.ts';

/** The official blank form lies beside the page. */
const BLANK = './blank.xlsx';

/** Brings the blank form in as a whole sheet: only so its superscript marks and column widths come along. */
export async function createForm(known: Known): Promise<{ sheet: string }> {
  const base64 = await blankForm();
  return inExcel(async (context) => {
    const { workbook } = context;
    const ids = workbook.insertWorksheetsFromBase64(base64, { positionType: 'End' });
    await context.sync();
    const sheets = ids.value.map((id) => workbook.worksheets.getItem(id));
    sheets.forEach((sheet) => sheet.load('name'));
    await context.sync();
    const form = sheets.find((sheet) => !sheet.name.startsWith(OWN_SHEET));
    if (!form) throw new HostError('unknown', 'Tệp biểu mẫu trắng không có trang biểu mẫu.');
    // The blank form brings a list sheet of its own; one is enough.
    if (known.lists !== null) sheets.filter((sheet) => sheet !== form).forEach((sheet) => sheet.delete());
    form.activate();
    await context.sync();
    return { sheet: form.name };
  });
}

async function blankForm(): Promise<string> {
  const answer = await fetch(BLANK);
  if (!answer.ok) throw new HostError('offline', `Không tải được biểu mẫu trắng (${answer.status}).`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
