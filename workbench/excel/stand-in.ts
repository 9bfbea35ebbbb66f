import type { ModelEvent, WorkbookModel } from '../model/index.ts';
import { modelFromXlsx } from '../model/index.ts';
import type { ApiContext } from './api/context.ts';
import { service } from './api/services.ts';
import { workbook } from './api/workbook.ts';
import { insertSheets } from './insert-sheets.ts';
import type { ProcessQueryRequest, XdmRequest } from './protocol.ts';
import { DISPATCH, HOST_ERROR, reply } from './protocol.ts';
import type { Session } from './process-query.ts';
import { processQuery } from './process-query.ts';
import type { LogEntry } from './log.ts';
import { entryOf } from './log.ts';
import { activation } from './activation.ts';
import type { OfficeEvent } from './office-event.ts';
import { officeEventOf } from './office-event.ts';
import type { Trouble } from './trouble.ts';
import { isTooLarge, noTrouble, refusalOf } from './trouble.ts';

export type ExcelOptions = {
  /** Highest ExcelApi set that this Excel has. */
  apiVersion?: string;
  locale?: string;
  docUrl?: string;
  /** Older Excel forgets the user's undo steps whenever an add-in writes. */
  writesClearUndo?: boolean;
};

export type ExcelStandIn = {
  receive(message: string): Promise<string[]>;
  /** Events for the page of the add-in. Returns the way to stop. */
  onMessage(callback: (message: string) => void): () => void;
  /** Presses a ribbon button; resolves when the command says that it is done. */
  pressRibbon(functionName: string): Promise<void>;
  readonly trouble: Trouble;
  readonly log: LogEntry[];
  /** Whether the add-in has asked to be shown. */
  readonly paneShown: boolean;
  /** Round trips of the add-in's own so far. */
  roundTrips(): number;
  dispose(): void;
};

export function createExcelStandIn(model: WorkbookModel, options: ExcelOptions = {}): ExcelStandIn {
  return new StandIn(model, {
    apiVersion: '1.14',
    locale: 'vi-VN',
    docUrl: 'https://localhost/so-lam-viec.xlsx',
    writesClearUndo: true,
    ...options,
  });
}

class StandIn implements ExcelStandIn {
  readonly trouble = noTrouble();
  readonly log: LogEntry[] = [];
  paneShown = false;
  private readonly model: WorkbookModel;
  private readonly options: Required<ExcelOptions>;
  private readonly session: Session;
  private readonly handlers = new Map<string, XdmRequest>();
  private readonly targets = new Set<string>();
  private readonly listeners = new Set<(message: string) => void>();
  private readonly commands: { id: string; done: () => void }[] = [];
  private readonly stop: () => void;

  constructor(model: WorkbookModel, options: Required<ExcelOptions>) {
    this.model = model;
    this.options = options;
    const context: ApiContext = {
      model,
      insertSheets: (base64, wishes) => insertSheets(model, base64, wishes, modelFromXlsx),
      forgetUndo: () => {
        if (options.writesClearUndo) model.forgetUndo();
      },
      subscribe: (event, target, on) =>
        void (on ? this.targets.add(`${event} ${target}`) : this.targets.delete(`${event} ${target}`)),
    };
    this.session = {
      root: () => workbook(context),
      service: (name) =>
        service(name, (shown) => {
          this.paneShown = shown;
        }),
      apiVersion: options.apiVersion,
      kept: new Map(),
    };
    this.stop = model.on((event) => this.tell(event));
  }

  async receive(message: string): Promise<string[]> {
    const request = JSON.parse(message) as XdmRequest;
    if (request._messageType !== 0) return [];
    if (request._actionType === 1) this.handlers.set(request._actionName, request);
    if (request._actionType === 2) this.handlers.delete(request._actionName);
    if (request._actionType !== 0) return [reply(request, 0, { Error: 0 })];
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return [reply(request, 0, activation(this.model, this.options))];
      case 'ContextActivationManager_notifyHost':
        return [reply(request, 0, null)];
      case 'executeMethod':
        await this.trouble.silence;
        return [reply(request, 0, this.execute(request._data as DdaCall))];
      default:
        throw new Error(`The stand-in does not know the message ${request._actionName}.`);
    }
  }

  onMessage(callback: (message: string) => void): () => void {
    this.listeners.add(callback);
    return () => this.listeners.delete(callback);
  }

  pressRibbon(functionName: string): Promise<void> {
    const handler = this.handlers.get('appCommandInvoked');
    if (!handler) return Promise.reject(new Error('The add-in listens to no ribbon command.'));
    return new Promise((done) => {
      const id = `cmd-${this.commands.length + 1}`;
      this.commands.push({ id, done });
      this.send(reply(handler, 1, { 0: id, 1: functionName, 2: JSON.stringify({ source: { id: functionName } }) }));
    });
  }

  roundTrips(): number {
    return this.log.filter((entry) => entry.kind === 'sync').length;
  }

  dispose(): void {
    this.stop();
    this.listeners.clear();
  }

  private execute(call: DdaCall): unknown {
    const { DispatchId: id } = call.DdaMethod;
    if (id === DISPATCH.richApi) return this.richApi(call);
    if (id === DISPATCH.commandCompleted) {
      const ended = this.commands.shift();
      ended?.done();
      return { Version: 1, Error: 0 };
    }
    throw new Error(`The stand-in does not know method ${id}.`);
  }

  private richApi(call: DdaCall): unknown {
    const [customData, , , , bodyText, , flags] = call.ArrayData as [
      unknown,
      string,
      string,
      string[],
      string,
      number,
      number,
    ];
    const body = JSON.parse(bodyText) as ProcessQueryRequest;
    const own =
      customData !== 'WacPartition' &&
      !body.Actions.every((action) => action.ActionType === 1 || action.Name === '_RemoveReference');
    const refused = own ? refusalOf(this.trouble, bodyText) : null;
    if (refused !== null) {
      this.log.push(entryOf(customData, body, null, [bodyText.length, 0], String(refused)));
      return { Version: 1, Error: refused };
    }
    const writes = own && (flags & 1) === 1;
    if (writes && this.trouble.beforeWrite) {
      const edit = this.trouble.beforeWrite;
      this.trouble.beforeWrite = null;
      edit();
    }
    const response = processQuery(this.session, body);
    const text = JSON.stringify(response);
    this.log.push(entryOf(customData, body, response, [bodyText.length, text.length], null));
    if (writes && this.options.writesClearUndo) this.model.forgetUndo();
    if (isTooLarge(text) || (own && this.trouble.tooLarge)) return { Version: 1, Error: HOST_ERROR.responseTooLarge };
    return { Version: 1, Error: 0, Data: [200, ['Content-Type', 'application/json'], text] };
  }

  /** Model event → office.js event, if somebody listens. */
  private tell(event: ModelEvent): void {
    const told = officeEventOf(event);
    if (told) this.notify(told);
  }

  private notify({ type, sheet, details }: OfficeEvent): void {
    const handler = this.handlers.get('richApiMessage');
    if (!handler || !this.targets.has(`${type} Workbook`)) return;
    const args = JSON.stringify({ worksheetId: this.model.sheet(sheet).id, ...details });
    this.send(reply(handler, 1, { ArrayData: [[65536, type, 'Workbook', args, 0, false]] }));
  }

  /** Never inside the handling of a request: a real host's messages come one after the other. */
  private send(message: string): void {
    queueMicrotask(() => {
      for (const listener of [...this.listeners]) listener(message);
    });
  }
}

type DdaCall = { DdaMethod: { DispatchId: number }; ArrayData: unknown[] };
