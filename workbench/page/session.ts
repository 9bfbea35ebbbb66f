import type { WorkbookView } from '../server/view.ts';
import { ask, byId, element, showTokens, type Setup } from './api.ts';
import { Grid, letters } from './grid.ts';
import { PaneNetwork } from './network.ts';

type Info = {
  host: 'excel' | 'sheets';
  name: string;
  paneUrl: string;
  verbs: { id: string; title: string }[];
  troubles: { id: string; title: string; on: boolean }[];
};
type LogLine = { at: string; text: string; count: number };

const session = location.pathname.split('/')[2] ?? '';
const base = `/s/${session}`;
const notice = byId('notice');
const network = new PaneNetwork();

/** Runs one action; a refusal of the host is shown, as the host would show it. */
async function attempt(action: () => Promise<unknown>): Promise<void> {
  notice.textContent = '';
  try {
    await action();
  } catch (error) {
    notice.textContent = error instanceof Error ? error.message : String(error);
    await refresh();
  }
}
const act = (action: unknown) => attempt(() => ask(`${base}/act`, action));

const grid = new Grid(byId('grid'), {
  select: (row, col) => void act({ do: 'select', row, col }),
  type: (row, col, text) => void act({ do: 'type', row, col, text }),
  pick: (row, col, text) => void act({ do: 'pick', row, col, text }).then(refresh),
  paste: (row, col, block) => void act({ do: 'paste', row, col, block }),
  clear: (row, col) => void act({ do: 'clear', row, col }),
});

function show(view: WorkbookView): void {
  grid.show(view);
  const { row, col } = view.selection;
  byId('address').textContent = `${letters(col)}${row}`;
  byId('content').textContent = view.active.cells[row - 1]?.[col - 1]?.text ?? '';
  byId('tabs').replaceChildren(
    ...view.sheets.map((name) => {
      const tab = element(
        'button',
        { type: 'button', role: 'tab', 'aria-selected': String(name === view.active.name) },
        name,
      );
      tab.addEventListener('click', () => void act({ do: 'sheet', name }));
      return tab;
    }),
  );
}

async function refresh(): Promise<void> {
  show(await ask<WorkbookView>(`${base}/view`));
}

function button(title: string, onClick: () => Promise<unknown>): HTMLElement {
  const made = element('button', { type: 'button' }, title);
  made.addEventListener('click', () => void attempt(onClick));
  return made;
}

function toggle(title: string, on: boolean, onChange: (on: boolean) => void): HTMLElement {
  const box = element('input', { type: 'checkbox', ...(on ? { checked: '' } : {}) });
  box.addEventListener('change', () => onChange(box.checked));
  return element('label', {}, box, ` ${title}`);
}

/** As Google's, where a page opened from the sidebar is an ordinary page: the store's sign-in needs its own origin. */
const SIDEBAR_SANDBOX =
  'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-scripts';

/** The sidebar's sandbox has no origin of its own, so the page passes its calls on. */
function relaySidebar(frame: HTMLIFrameElement): void {
  window.addEventListener('message', async (event) => {
    if (event.source !== frame.contentWindow) return;
    const call = event.data as { id: number; fn: string; args: unknown[] };
    const answer = await ask<Record<string, unknown>>(`${base}/gas`, { fn: call.fn, args: call.args }).catch(
      (error: unknown) => ({
        ok: false,
        error: error instanceof Error ? error.message : String(error),
      }),
    );
    frame.contentWindow?.postMessage({ id: call.id, ...answer }, '*');
  });
}

function openPane(info: Info): void {
  const frame = element('iframe', {
    title: 'Căn Cứ',
    ...(info.host === 'sheets' ? { sandbox: SIDEBAR_SANDBOX } : {}),
  });
  if (info.host === 'sheets') relaySidebar(frame);
  else network.attach(frame);
  frame.src = info.paneUrl;
  byId('pane').replaceChildren(frame);
}

const [info, setup] = await Promise.all([ask<Info>(`${base}/info`), ask<Setup>('/api/setup')]);
byId('title').textContent = `${info.name} – ${info.host === 'excel' ? 'Excel' : 'Google Sheets'} (mô hình)`;
document.body.dataset.host = info.host;
byId<HTMLAnchorElement>('save').href = `${base}/save`;
showTokens(setup);
byId('verbs').replaceChildren(
  ...info.verbs.map(({ id, title }) =>
    button(title, async () => {
      const { opensPane } = await ask<{ opensPane: boolean }>(`${base}/verb`, { id });
      if (opensPane) openPane(info);
    }),
  ),
);
byId('troubles').replaceChildren(
  toggle('Đang lọc', false, (on) => void act({ do: 'filter', on })),
  toggle('Trang tính được bảo vệ', false, (on) => void act({ do: 'protect', on })),
  toggle('Tệp chỉ để đọc', false, (on) => void act({ do: 'readOnly', on })),
  ...(info.host === 'excel' ? [toggle('Mất mạng tới kho', false, (on) => network.setCut(on))] : []),
  ...info.troubles.map(({ id, title, on }) =>
    toggle(title, on, (now) => void attempt(() => ask(`${base}/trouble`, { id, on: now }))),
  ),
  button('Người khác sửa ô F8 ngay bây giờ', () =>
    ask(`${base}/act`, { do: 'type', row: 8, col: 6, text: `Sửa lúc ${new Date().toLocaleTimeString('vi')}` }),
  ),
  button('Hoàn tác một bước của người dùng', () => ask(`${base}/act`, { do: 'undo' })),
);

const events = new EventSource(`${base}/events`);
events.addEventListener('view', (event) => show(JSON.parse((event as MessageEvent<string>).data) as WorkbookView));
events.addEventListener('log', (event) => {
  const line = JSON.parse((event as MessageEvent<string>).data) as LogLine;
  byId('count').textContent = String(line.count);
  byId('log').prepend(element('li', {}, `${line.at} ${line.text}`));
});
await refresh();
openPane(info);
