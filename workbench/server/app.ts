import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { saveXlsx, Refusal, type WorkbookModel } from '../model/index.ts';
import { SHIM } from '../excel/index.ts';
import { Action, act } from './actions.ts';
import { listSamples, openSample, openUpload, UnknownSample } from './open.ts';
import type { Session, StandIn } from './session.ts';
import { fileResponse, readBelow } from './static.ts';
import { viewOf } from './view.ts';
import { WorkbookError } from '../../workbook/index.ts';

export type WorkbenchOptions = {
  /** The project's folder. */
  root: string;
  /** Where `npm run build` puts the bundles. */
  dist: string;
  storeUrl: string;
  /** Access codes of the demo store by the agency's name. */
  tokens: { agency: string; token: string }[];
  makeStandIn(host: 'excel' | 'sheets', model: WorkbookModel): Promise<StandIn>;
};

/** The CDN copy of office.js, for which the page of the pane asks; served from the npm package instead. */
const OFFICE_JS = /<script[^>]+src="https:\/\/appsforoffice\.microsoft\.com\/[^"]*office\.js"[^>]*><\/script>/;

/** The workbench as one web application. Sessions live in memory. */
export function workbenchApp(options: WorkbenchOptions): Hono {
  const app = new Hono();
  const sessions = new Map<string, Session>();
  const sessionOf = (id: string): Session => {
    const session = sessions.get(id);
    if (!session) throw new UnknownSession();
    return session;
  };

  app.onError((error, c) => {
    if (error instanceof UnknownSession)
      return c.json({ message: 'Phiên thử này không còn: đề nghị mở lại từ trang đầu.' }, 404);
    if (error instanceof Refusal || error instanceof WorkbookError || error instanceof UnknownSample) {
      return c.json({ message: error.message }, 422);
    }
    console.error(error);
    return c.json({ message: 'Bàn thử gặp lỗi ngoài dự kiến; chi tiết ở cửa sổ dòng lệnh.' }, 500);
  });

  const page = join(options.root, 'workbench', 'page');
  app.get('/', () => fileResponse(page, 'start.html'));
  app.get('/page/page.css', () => fileResponse(page, 'page.css'));
  app.get('/page/:file{.+\\.js}', (c) => fileResponse(join(options.dist, 'workbench'), c.req.param('file')));

  app.get('/api/setup', (c) =>
    c.json({ samples: listSamples(), tokens: options.tokens, coordinatorUrl: `${options.storeUrl}/coordinator` }),
  );
  app.post('/api/sessions', async (c) => {
    const host = c.req.query('host') === 'sheets' ? 'sheets' : 'excel';
    const sample = c.req.query('sample');
    const opened =
      sample === undefined
        ? openUpload(c.req.query('name') ?? '', new Uint8Array(await c.req.arrayBuffer()))
        : await openSample(options.root, sample);
    const id = randomBytes(8).toString('hex');
    sessions.set(id, { id, ...opened, standIn: await options.makeStandIn(host, opened.model) });
    return c.json({ id });
  });

  app.get('/s/:id/', () => fileResponse(page, 'session.html'));
  app.get('/s/:id/info', (c) => {
    const { name, standIn } = sessionOf(c.req.param('id'));
    const { id } = c.req.param();
    return c.json({
      host: standIn.kind,
      name,
      paneUrl: standIn.paneUrl(id),
      verbs: standIn.verbs,
      troubles: standIn.troubles(),
    });
  });
  app.get('/s/:id/view', (c) => c.json(viewOf(sessionOf(c.req.param('id')).model)));
  app.post('/s/:id/act', async (c) => {
    const { model, standIn } = sessionOf(c.req.param('id'));
    act(model, Action.parse(await c.req.json()), standIn.kind);
    return c.json({});
  });
  app.post('/s/:id/verb', async (c) => c.json(await sessionOf(c.req.param('id')).standIn.press(await idOf(c.req.raw))));
  app.post('/s/:id/trouble', async (c) => {
    const { id, on } = (await c.req.json()) as { id: string; on: boolean };
    sessionOf(c.req.param('id')).standIn.setTrouble(id, on);
    return c.json({});
  });
  app.get('/s/:id/save', async (c) => {
    const { name, model } = sessionOf(c.req.param('id'));
    const bytes = new Uint8Array(await saveXlsx(model));
    return c.body(bytes, 200, {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  });

  // The pane's own ways in.
  app.post('/s/:id/xdm', async (c) => c.json(await sessionOf(c.req.param('id')).standIn.receive(await c.req.text())));
  app.post('/s/:id/gas', async (c) => c.json(await sessionOf(c.req.param('id')).standIn.receive(await c.req.text())));
  app.get('/s/:id/sidebar', async (c) => {
    const html = await sessionOf(c.req.param('id')).standIn.sidebar?.();
    return html === undefined ? c.notFound() : c.html(html);
  });
  app.get('/s/:id/events', (c) => {
    const { model, standIn } = sessionOf(c.req.param('id'));
    return streamSSE(c, async (stream) => {
      let drawn = false;
      const draw = () => {
        // One drawing for all changes of a turn.
        if (drawn) return;
        drawn = true;
        setTimeout(() => {
          drawn = false;
          void stream.writeSSE({ event: 'view', data: JSON.stringify(viewOf(model)) });
        }, 20);
      };
      const stops = [
        model.on(draw),
        standIn.onMessage((data) => void stream.writeSSE({ event: 'xdm', data })),
        standIn.onLog((line) => {
          const at = new Date().toISOString().slice(11, 23);
          void stream.writeSSE({ event: 'log', data: JSON.stringify({ at, ...line }) });
        }),
      ];
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      for (const stop of stops) stop();
    });
  });

  // The built add-in, as it is; only the address of office.js and of the store are this machine's.
  const excel = join(options.dist, 'excel');
  app.get('/excel/config.json', (c) => c.json({ storeUrl: options.storeUrl }));
  app.get('/excel/taskpane.html', async (c) => {
    const html = new TextDecoder().decode((await readBelow(excel, 'taskpane.html')) ?? new Uint8Array());
    if (!OFFICE_JS.test(html)) throw new Error('dist/excel/taskpane.html does not load office.js from the CDN.');
    return c.html(
      html.replace(OFFICE_JS, () => '<script src="/office-shim.js"></script><script src="/office/office.js"></script>'),
    );
  });
  // A file, not inline: the pane's own content security policy stays as it is.
  app.get('/office-shim.js', (c) => c.body(SHIM, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
  app.get('/excel/:file{.+}', (c) => fileResponse(excel, c.req.param('file')));
  const office = join(options.root, 'node_modules', '@microsoft', 'office-js', 'dist');
  app.get('/office/:file{.+}', (c) => fileResponse(office, c.req.param('file')));
  return app;
}

class UnknownSession extends Error {}

async function idOf(request: Request): Promise<string> {
  const { id } = (await request.json()) as { id: string };
  return id;
}
