import { DeviceAuthorization, DeviceTokens } from '../../../core/wire/people.ts';
import type { Role } from '../../../store/access/role.ts';
import { COORDINATOR_ID } from '../../../store/database/reference-data.ts';
import { readAs } from '../../../store/database/pool.ts';
import { decideDevice } from '../../../store/people/device-decision.ts';
import { readUserCode } from '../../../store/people/user-code.ts';
import { inviteUser, takeUpLink } from '../../../store/people/users.ts';
import type { Asked } from './alternating.ts';
import type { TestStore } from './store.ts';

export const PASSWORD = 'một câu đủ dài để nhớ';
const DEVICE_CODE = 'urn:ietf:params:oauth:grant-type:device_code';

let people = 0;

/** A person who has taken up the invitation. `agency` is a code; coordinators and administrators have none. */
export async function personOf(store: TestStore, { agency, role }: { agency?: string; role: Role }) {
  const agencyId = agency === undefined ? COORDINATOR_ID : store.agencyId(agency);
  const login = `nguoi-${(people += 1)}-${process.pid}@kho.example`;
  const name = `Nguyễn Văn ${people}`;
  const invited = await inviteUser(store.context, 'test', { agencyId, role, login, name });
  if (invited === null) throw new Error(`${login} is taken`);
  await takeUpLink(store.context, invited.link, PASSWORD);
  return { agencyId, userId: invited.userId, login, name };
}

/** Posts a form to `/api/v1/oauth/…`. */
export const oauth = (store: Asked, path: string, form: Record<string, string>) =>
  store.app.request(`/api/v1/oauth/${path}`, { method: 'POST', body: new URLSearchParams(form) });

/** A person with a device that was allowed: its tokens, as a pane or the command line would have them. */
export async function userOf(store: TestStore, who: { agency?: string; role: Role }) {
  const person = await personOf(store, who);
  const asked = await oauth(store, 'device_authorization', { client_id: 'cli' });
  const { device_code, user_code } = DeviceAuthorization.parse(await asked.json());
  await decideDevice(store.context, person, readUserCode(user_code) ?? '', true);
  const answer = await oauth(store, 'token', { grant_type: DEVICE_CODE, client_id: 'cli', device_code });
  const { access_token: token, refresh_token: refresh } = DeviceTokens.parse(await answer.json());
  return { ...person, token, refresh };
}

/** What an agency's audit log says, oldest first. */
export async function auditOf(store: TestStore, agency: string | null) {
  const agencyId = agency === null ? COORDINATOR_ID : store.agencyId(agency);
  return readAs(store.context.pool, { agencyId, role: 'officer' }, async (client) => {
    const { rows } = await client.query<{ body: string }>(
      'select body from store.audit_log where agency_id = $1 order by sequence',
      [agencyId],
    );
    return rows.map(({ body }) => JSON.parse(body) as { action: string; actor: string; subject: string });
  });
}
