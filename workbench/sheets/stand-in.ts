import type { WorkbookModel } from '../model/index.ts';
import { Access, type AuthMode, type Manifest } from './access.ts';
import { SyncHttp } from './http-sync.ts';
import { SheetsLog } from './log.ts';
import { Realm } from './realm.ts';
import { ScriptRun } from './script-run.ts';
import { cacheService } from './services/cache.ts';
import type { Env, Trouble } from './services/env.ts';
import { lockService } from './services/lock.ts';
import { propertiesService, type PropertyStores } from './services/properties.ts';
import { printers, scriptApp, session, utilities } from './services/small.ts';
import { spreadsheetApp } from './services/spreadsheet-app.ts';
import { htmlService, UiService, type Menu } from './services/ui.ts';
import { STORE_NAME, urlFetchApp } from './services/url-fetch.ts';
import { Strict } from './strict.ts';

export type StandInOptions = {
  /** Text of the built Code.js. */
  codeJs: string;
  /** Text of the built appsscript.json. */
  manifest: string;
  /** Text of the built sidebar.html. */
  sidebarHtml?: string;
  /** Where the local store listens; the script knows it as `https://can-cu.test`. Null: no store address is set. */
  storeUrl: string | null;
  /** E-mail address of the signed-in Google user. */
  user: string;
  /** Run with only what an older V8 has. */
  floor?: boolean;
  timeZone?: string;
  now?: () => number;
  /** Shared between stand-ins of one user; otherwise each has its own. */
  properties?: PropertyStores;
};

export type SheetsStandIn = {
  readonly model: WorkbookModel;
  readonly log: SheetsLog;
  readonly trouble: Trouble;
  readonly properties: PropertyStores;
  /** google.script.run: what the page calls. */
  call(fn: string, args: unknown[]): Promise<unknown>;
  /** The file is opened: `onOpen` runs as a simple trigger (in AuthMode.NONE before first use). */
  open(mode?: 'NONE' | 'LIMITED'): Menu;
  /** A press on a menu entry, by its caption. */
  pressMenu(caption: string): { sidebar?: { html: string; title: string } };
  /** A custom function in a cell: ranges come as rows, date cells as instants; no right that needs consent, no change. */
  formula(fn: string, args: unknown[]): unknown;
  close(): Promise<void>;
};

/** Runs the built Code.js over a workbook model as Google Sheets would. */
export function createSheetsStandIn(model: WorkbookModel, options: StandInOptions): SheetsStandIn {
  const realm = new Realm({ floor: options.floor ?? false });
  const log = new SheetsLog();
  const access = new Access(JSON.parse(options.manifest) as Manifest);
  const trouble: Trouble = {
    busy: false,
    offline: false,
    storeDown: false,
    expired: false,
    locked: false,
    beforeWrite: null,
    slowMs: 0,
  };
  const env: Env = {
    model,
    access,
    log,
    realm,
    trouble,
    strict: new Strict(realm, log),
    timeZone: options.timeZone ?? 'Asia/Ho_Chi_Minh',
    fileId: '1-ban-thu-can-cu',
    user: options.user,
    now: options.now ?? Date.now,
  };
  const properties = options.properties ?? { script: new Map(), user: new Map(), document: new Map() };
  if (options.storeUrl !== null) properties.script.set('STORE_URL', STORE_NAME);
  const http = new SyncHttp();
  const ui = new UiService(env, 'Căn Cứ');
  const globals = {
    SpreadsheetApp: spreadsheetApp(env, ui),
    HtmlService: htmlService(env, { sidebar: options.sidebarHtml ?? '' }),
    PropertiesService: propertiesService(env, properties),
    CacheService: cacheService(env),
    LockService: lockService(env),
    UrlFetchApp: urlFetchApp(env, http, options.storeUrl),
    Utilities: utilities(env),
    Session: session(env),
    ScriptApp: scriptApp(env),
    ...printers(env),
  };
  Object.entries(globals).forEach(([name, value]) => realm.define(name, value));
  realm.run(options.codeJs, 'Code.js');

  const asJson = (arg: unknown): unknown => realm.json(JSON.stringify(arg));
  /** Dates as Google hands them over: of a realm that is not the script's. */
  const withDates = (cell: unknown): unknown => {
    if (Array.isArray(cell)) return cell.map(withDates);
    return cell instanceof Date ? realm.date(cell.getTime()) : cell;
  };

  const execute = (mode: AuthMode, fn: string, args: unknown[], bring = asJson): unknown => {
    const found = realm.functionNamed(fn);
    if (!found) throw new Error(`Script function not found: ${fn}`);
    const run = log.begin(nameOf(fn, args));
    const started = performance.now();
    // An edit by somebody else may run its trigger while another execution is on.
    const { mode: outer } = access;
    access.mode = mode;
    try {
      return found(...args.map((arg) => (arg === undefined ? undefined : bring(arg))));
    } catch (error) {
      run.error = error instanceof Error ? error.message : String((error as { message?: unknown })?.message ?? error);
      throw new Error(run.error, { cause: error });
    } finally {
      access.mode = outer;
      run.ms = performance.now() - started;
      log.end(run);
    }
  };

  const formula = (fn: string, args: unknown[]): unknown => {
    const stop = model.on(() => {
      throw new Error(`${fn}: a custom function may not change the spreadsheet`);
    });
    try {
      return execute('LIMITED', fn, args, (cell) => realm.import(withDates(cell)));
    } finally {
      stop();
    }
  };

  // Only people's edits fire a simple trigger, and only inside cells.
  const stopListening = model.on((event) => {
    if (event.kind === 'cells' && event.who !== 'addin') execute('LIMITED', 'onEdit', []);
  });
  const scriptRun = new ScriptRun(env, (fn, args) => execute('FULL', fn, args));

  return {
    model,
    log,
    trouble,
    properties,
    call: (fn, args) => scriptRun.call(fn, args),
    open(mode = 'LIMITED') {
      execute(mode, 'onOpen', []);
      if (!ui.menu) throw new Error('onOpen added no menu');
      return ui.menu;
    },
    pressMenu(caption) {
      const item = ui.menu?.items.find((each) => each !== 'separator' && each.caption === caption);
      if (!item || item === 'separator') throw new Error(`No menu entry "${caption}"`);
      ui.sidebar = null;
      execute('FULL', item.call, []);
      return ui.sidebar ? { sidebar: ui.sidebar } : {};
    },
    formula,
    async close() {
      stopListening();
      await http.close();
    },
  };
}

/** For the log: the function, and for the door its method – never an argument. */
function nameOf(fn: string, args: unknown[]): string {
  const method = typeof args[0] === 'string' ? /^\{"method":"([A-Za-z]+)"/.exec(args[0])?.[1] : undefined;
  return method ? `${fn} ${method}` : fn;
}
