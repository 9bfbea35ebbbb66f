import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { WorkbookModel } from '../model/index.ts';
import { createSheetsStandIn, GOOGLE_SCRIPT_RUN, type RunRecord, type Trouble } from '../sheets/index.ts';
import type { StandIn } from './session.ts';
import { editBySomebodyElse } from './somebody-else.ts';

const Call = z.object({ fn: z.string(), args: z.array(z.unknown()) });
/** A slow connection to Google. */
const SLOW_MS = 1_500;

function describe(run: RunRecord): string {
  const fetches = run.fetches.map((each) => `${each.method} ${each.url} ${each.status ?? '✗'}`);
  return [
    `${run.name}${run.error === null ? '' : ` ✗ ${run.error}`}: ${run.calls.length} lời gọi dịch vụ`,
    ...fetches,
  ].join('; ');
}

/** The built Code.js and sidebar over the model. */
export async function sheetsStandIn(
  model: WorkbookModel,
  options: { dist: string; storeUrl: string },
): Promise<StandIn> {
  const built = (name: string) => readFile(join(options.dist, 'gas', name), 'utf8');
  const [codeJs, manifest, sidebarHtml] = await Promise.all(['Code.js', 'appsscript.json', 'sidebar.html'].map(built));
  if (codeJs === undefined || manifest === undefined || sidebarHtml === undefined)
    throw new Error('dist/gas is not built.');
  const sheets = createSheetsStandIn(model, {
    codeJs,
    manifest,
    sidebarHtml,
    storeUrl: options.storeUrl,
    user: 'can-bo@example.gov.vn',
  });
  const menu = sheets.open();
  const { trouble } = sheets;
  const switches: { id: string; title: string; read(): boolean; write(on: boolean): void }[] = [
    {
      id: 'slow',
      title: 'Google trả lời chậm',
      read: () => trouble.slowMs > 0,
      write: (on) => (trouble.slowMs = on ? SLOW_MS : 0),
    },
    ...(
      [
        ['busy', 'Google bận'],
        ['offline', 'Mất mạng tới Google'],
        ['storeDown', 'Google không tới được kho'],
        ['expired', 'Phiên Google hết hạn'],
        ['locked', 'Người khác đang giữ khoá ghi'],
      ] as [Exclude<keyof Trouble, 'slowMs' | 'beforeWrite'>, string][]
    ).map(([id, title]) => ({ id, title, read: () => trouble[id], write: (on: boolean) => (trouble[id] = on) })),
    {
      id: 'beforeWrite',
      title: 'Có người sửa đúng lúc bảng bên ghi',
      read: () => trouble.beforeWrite !== null,
      write: (on) => (trouble.beforeWrite = on ? () => editBySomebodyElse(model) : null),
    },
  ];
  let html = sidebarHtml;
  return {
    kind: 'sheets',
    paneUrl: (session) => `/s/${session}/sidebar`,
    verbs: menu.items.flatMap((item) => (item === 'separator' ? [] : [{ id: item.caption, title: item.caption }])),
    async press(id) {
      const { sidebar } = sheets.pressMenu(id);
      if (sidebar) html = sidebar.html;
      return { opensPane: sidebar !== undefined };
    },
    troubles: () => switches.map(({ id, title, read }) => ({ id, title, on: read() })),
    setTrouble: (id, on) => switches.find((each) => each.id === id)?.write(on),
    async receive(message) {
      const { fn, args } = Call.parse(JSON.parse(message));
      try {
        return { ok: true, value: await sheets.call(fn, args) };
      } catch (error) {
        return { ok: false, error: error instanceof Error ? error.message : String(error) };
      }
    },
    // Google's servers send the sidebar nothing by themselves.
    onMessage: () => () => undefined,
    onLog: (callback) => sheets.log.onRun((run) => callback({ text: describe(run), count: sheets.log.runs.length })),
    sidebar: async () => html.replace('<head>', () => `<head><script>${GOOGLE_SCRIPT_RUN}</script>`),
  };
}
