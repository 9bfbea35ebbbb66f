import { RoundSettings } from '../../../core/wire/rounds.ts';
import { issueToken } from '../../../store/access/tokens.ts';
import { bearer } from './store.ts';
import type { TestStore } from './store.ts';

/** Calls of one who runs rounds. */
export async function roundsOf(store: TestStore) {
  const { coordinator } = store.tokens;
  const call = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    store.app.request(`/api/v1/rounds${path}`, {
      method: 'POST',
      headers: { ...bearer(coordinator), 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const read = async (path: string, token = coordinator) => {
    const answer = await store.get(`/api/v1/rounds${path}`, token);
    return { status: answer.status, etag: answer.headers.get('ETag') ?? '', body: (await answer.json()) as never };
  };
  return {
    call,
    read,
    create: (code: string, settings: Partial<RoundSettings> = {}, more: object = {}) =>
      call('', { code, form: 'pl4-2367', settings: settingsOf({ name: `Đợt ${code}`, ...settings }), ...more }),
    /** A new version over the present one. */
    change: async (code: string, settings: Partial<RoundSettings>) => {
      const { etag, body } = await read(`/${code}`);
      const present = (body as { settings: RoundSettings }).settings;
      return call(`/${code}/settings`, { settings: { ...present, ...settings }, reason: 'thử' }, { 'If-Match': etag });
    },
    move: (code: string, to: string, reason: string | null = 'theo kế hoạch') =>
      call(`/${code}/transitions`, { to, reason }),
    officer: (code: string) => issueToken(store.context.pool, store.agencyId(code), 'officer'),
  };
}

export type Rounds = Awaited<ReturnType<typeof roundsOf>>;

export const settingsOf = (settings: Partial<RoundSettings>): RoundSettings =>
  RoundSettings.parse({ name: 'Đợt thử', ...settings });
