import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { JSDOM, requestInterceptor, VirtualConsole } from 'jsdom';
import type { ExcelStandIn } from '../../workbench/excel/index.ts';
import { hostInfoQuery, SHIM, xdmInfoFragment } from '../../workbench/excel/index.ts';

const OFFICE = fileURLToPath(new URL('../../node_modules/@microsoft/office-js/dist/', import.meta.url));
const ORIGIN = 'https://localhost:3000';

export type Pane = {
  window: Window & typeof globalThis & { Office: typeof Office; Excel: typeof Excel };
  /** What the page could not load or run. */
  errors: string[];
  close(): void;
};

/** Opens a page with the unmodified office.js before a stand-in, as the workbench does, and runs `script` in it. */
export async function openPane(
  standIn: ExcelStandIn,
  script = '',
  files: Record<string, Uint8Array | string> = {},
): Promise<Pane> {
  const errors: string[] = [];
  const virtualConsole = new VirtualConsole().on('jsdomError', (error) => errors.push(error.message));
  const html = `<!doctype html><html><body><div id="pane"></div><script>${SHIM}</script><script src="/office/office.js"></script></body></html>`;
  const stops: (() => void)[] = [];
  const dom = new JSDOM(html, {
    url: `${ORIGIN}/taskpane.html?${hostInfoQuery()}#${xdmInfoFragment(ORIGIN)}`,
    runScripts: 'dangerously',
    pretendToBeVisual: true,
    virtualConsole,
    resources: { interceptors: [requestInterceptor(serve)] },
    beforeParse(window: Window & typeof globalThis & { standIn?: unknown }) {
      // jsdom lacks what follows. office.js compares the host's name with the domain.
      Object.defineProperty(window.document, 'domain', { value: 'localhost' });
      window.matchMedia = (media: string) =>
        Object.assign(new window.EventTarget(), { matches: false, media }) as MediaQueryList;
      window.ResizeObserver = class {
        observe(): void {}
        unobserve(): void {}
        disconnect(): void {}
      };
      window.standIn = {
        send: (message: string) => standIn.receive(message),
        listen: (deliver: (message: string) => void) => stops.push(standIn.onMessage(deliver)),
      };
      window.fetch = (url) => {
        const body = files[new URL(String(url), ORIGIN).pathname.slice(1)];
        return Promise.resolve(body === undefined ? new Response('', { status: 404 }) : new Response(body as BodyInit));
      };
    },
  });
  const window = dom.window as Pane['window'];
  await new Promise((done) => window.addEventListener('load', done));
  await window.Office.onReady();
  if (script !== '') window.eval(script);
  return {
    window,
    errors,
    close() {
      stops.forEach((stop) => stop());
      window.close();
    },
  };
}

async function serve(request: Request): Promise<Response | undefined> {
  const path = new URL(request.url).pathname.replace(/^\/office\//, '');
  const body = await readFile(OFFICE + path).catch(() => null);
  return new Response(body, { status: body ? 200 : 404, headers: { 'content-type': 'application/javascript' } });
}
