import { Refusal } from '../model/index.ts';
import type { ApiObject, Member } from './api/object.ts';
import { ApiError, fail, isObject } from './api/object.ts';
import type { Action, ArgumentInfo, ProcessQueryRequest, ProcessQueryResponse } from './protocol.ts';
import { query } from './query.ts';

/** References that a batch asked to keep live until the session ends. */
export type Session = {
  root: () => ApiObject;
  service: (name: string) => ApiObject;
  apiVersion: string;
  kept: Map<string, ApiObject>;
};

/** Runs one batch: actions in order, and nothing after the first error. */
export function processQuery(session: Session, request: ProcessQueryRequest): ProcessQueryResponse {
  const batch = new Batch(session, request);
  const response: ProcessQueryResponse = { Results: [], TraceIds: [] };
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (action.ActionType === 5) response.TraceIds.push(action.Id);
      response.Results.push({ ActionId: action.Id, Value: batch.run(action) });
    } catch (error) {
      response.Error = { ...describe(error), Location: batch.location, ActionIndex: index, HttpStatusCode: 400 };
      break;
    }
  }
  return response;
}

const REFUSALS: Record<Refusal['code'], string> = {
  protected: 'AccessDenied',
  'structure-protected': 'AccessDenied',
  'read-only': 'AccessDenied',
  'no-such-sheet': 'ItemNotFound',
  'name-taken': 'ItemAlreadyExists',
  'bad-argument': 'InvalidArgument',
  merged: 'InvalidOperation',
};

function describe(error: unknown): { Code: string; Message: string } {
  if (error instanceof ApiError) return { Code: error.code, Message: error.message };
  if (error instanceof Refusal) return { Code: REFUSALS[error.code], Message: error.message };
  return { Code: 'GeneralException', Message: `STAND-IN: ${error instanceof Error ? error.message : String(error)}` };
}

class Batch {
  location = '';
  private readonly session: Session;
  private readonly request: ProcessQueryRequest;
  private readonly resolved = new Map<number, ApiObject | null>();

  constructor(session: Session, request: ProcessQueryRequest) {
    this.session = session;
    this.request = request;
  }

  run(action: Action): unknown {
    if (action.ActionType === 5) return null;
    const target = this.resolve(action.ObjectPathId);
    if (target === null) return null;
    target.alive?.();
    switch (action.ActionType) {
      case 1:
        return identity(target);
      case 2:
        return query(
          target,
          action.QueryInfo ?? {},
          (owner, name) => this.member(owner, name),
          (item) => identity(item),
        );
      case 3:
        return this.method(target, action);
      case 4:
        return this.set(target, action);
      default:
        return fail('ApiNotFound', `The stand-in does not know action type ${action.ActionType}.`);
    }
  }

  private method(target: ApiObject, action: Action): unknown {
    if (action.Name === '_KeepReference') {
      keep(target, this.session);
      return null;
    }
    const member = this.member(target, action.Name);
    if (member.kind !== 'method') return fail('ApiNotFound');
    const result = member.call(this.args(action.ArgumentInfo));
    return isObject(result) ? identity(result) : (result ?? null);
  }

  private set(target: ApiObject, action: Action): null {
    const member = this.member(target, action.Name);
    if (member.kind !== 'property' || !member.set) return fail('ApiNotFound', `${this.location} cannot be set.`);
    member.set(this.args(action.ArgumentInfo)[0]);
    return null;
  }

  private resolve(id: number): ApiObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const found = this.follow(id);
    this.resolved.set(id, found);
    return found;
  }

  private follow(id: number): ApiObject | null {
    const path = this.request.ObjectPaths[String(id)];
    if (!path) return fail('InvalidObjectPath', `No object path ${id}.`);
    if (path.ObjectPathType === 7) return null;
    if (path.ObjectPathType === 1) return this.session.root();
    if (path.ObjectPathType === 2) return this.session.service(path.Name);
    if (path.ObjectPathType === 6) return this.session.kept.get(path.Name) ?? fail('InvalidReference');
    const parent = this.resolve(path.ParentObjectPathId!);
    if (parent === null) return null;
    parent.alive?.();
    const member = this.member(parent, path.ObjectPathType === 5 ? 'GetItem' : path.Name);
    if (path.ObjectPathType === 4) return member.kind === 'navigation' ? member.to() : fail('ApiNotFound');
    if (member.kind !== 'method') return fail('ApiNotFound');
    const result = member.call(this.args(path.ArgumentInfo));
    return result === null || isObject(result) ? result : fail('ApiNotFound', `${this.location} answers no object.`);
  }

  /** A member that this version of Excel has; anything else fails as it would there. */
  private member(target: ApiObject, name: string): Member {
    this.location = `${target.type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    const member = target.members[name];
    if (!member) return fail('ApiNotFound', `The stand-in does not know ${this.location}.`);
    if (newer(member.since, this.session.apiVersion))
      fail('ApiNotFound', `${this.location} came with ExcelApi ${member.since}.`);
    return member;
  }

  /** Objects among the arguments stand as path ids, marked in a parallel array. */
  private args(info: ArgumentInfo | undefined): unknown[] {
    const read = (value: unknown, mark: unknown): unknown => {
      if (Array.isArray(value)) return value.map((item, i) => read(item, Array.isArray(mark) ? mark[i] : 0));
      if (typeof mark === 'number' && mark > 0) return this.resolve(mark);
      return value;
    };
    const marks = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, i) => read(value, Array.isArray(marks) ? marks[i] : 0));
  }
}

function newer(since: string, version: string): boolean {
  const [a, b] = [since, version].map((text) => Number(text.split('.')[1] ?? 0)) as [number, number];
  return a > b;
}

const KEPT_IDS = new WeakMap<ApiObject, string>();

function keep(target: ApiObject, session: Session): void {
  const id = `ref-${session.kept.size + 1}`;
  session.kept.set(id, target);
  KEPT_IDS.set(target, id);
}

function identity(target: ApiObject): Record<string, unknown> {
  const kept = KEPT_IDS.get(target);
  return { ...(kept === undefined ? {} : { _ReferenceId: kept }), ...target.identity?.() };
}
