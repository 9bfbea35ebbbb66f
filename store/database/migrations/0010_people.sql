-- People: accounts, one-time links, sessions, devices. Nothing that opens a door is kept but as a hash.
-- What has to be found before an agency is known (a sign-in name, a device's request) stands in the rows of agency 0,
-- the coordinating body: so every table here starts its keys with agency_id and there is no global one.

create table store.users (
  agency_id integer not null references store.agencies,
  user_id uuid not null,
  login text not null,
  name text not null,
  role text not null,
  -- PHC string of argon2id; null until the invitation is taken up, and for accounts that sign in elsewhere (OIDC).
  password text,
  -- Signs in with an account of the OIDC provider.
  provider boolean not null default false,
  totp_secret text,
  -- The last step that was used: a code counts once.
  totp_step bigint not null default 0,
  failures integer not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null,
  primary key (agency_id, user_id),
  unique (agency_id, login),
  check ((agency_id = 0 and role in ('coordinator', 'administrator')) or (agency_id <> 0 and role in ('officer', 'approver')))
);

-- SHA-256 of a sign-in name or of an OIDC subject, and whose it is: unique in the whole store, listing nobody.
create table store.sign_in_keys (
  agency_id integer not null check (agency_id = 0),
  key_hash bytea not null check (length(key_hash) = 32),
  home integer not null,
  user_id uuid not null,
  primary key (agency_id, key_hash)
);

create table store.recovery_codes (
  agency_id integer not null,
  user_id uuid not null,
  code_hash bytea not null check (length(code_hash) = 32),
  primary key (agency_id, user_id, code_hash),
  foreign key (agency_id, user_id) references store.users
);

create table store.one_time_links (
  agency_id integer not null,
  link_hash bytea not null check (length(link_hash) = 32),
  user_id uuid not null,
  kind text not null check (kind in ('invitation', 'reset')),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (agency_id, link_hash),
  foreign key (agency_id, user_id) references store.users
);

-- A session is a token's (coordinator's pages) or a person's; a person's is open only after the second factor.
alter table store.page_sessions
  alter column token_hash drop not null,
  add column user_id uuid,
  add column stage text not null default 'open' check (stage in ('second-factor', 'enrolment', 'open')),
  add foreign key (agency_id, user_id) references store.users,
  add check (num_nonnulls(token_hash, user_id) = 1);

-- RFC 8628: what a program asked for, until a person decides; then whom it was allowed to act for.
create table store.device_requests (
  agency_id integer not null check (agency_id = 0),
  device_hash bytea not null check (length(device_hash) = 32),
  user_code text not null,
  client text not null,
  scope text not null,
  asked_from text not null,
  state text not null default 'pending' check (state in ('pending', 'allowed', 'refused', 'redeemed')),
  home integer,
  user_id uuid,
  poll_interval integer not null,
  polled_at timestamptz,
  expires_at timestamptz not null,
  primary key (agency_id, device_hash),
  unique (agency_id, user_code)
);

-- A device is one family of tokens. The next pair is derived from the present refresh token and chain_secret, so that
-- the same refresh sent twice gives the same pair, and whoever reads this table can make none.
create table store.devices (
  agency_id integer not null,
  device_id uuid not null,
  user_id uuid not null,
  client text not null,
  scope text not null check (scope in ('submit', 'read')),
  asked_from text not null,
  family_hash bytea not null check (length(family_hash) = 32),
  chain_secret bytea not null check (length(chain_secret) = 32),
  refresh_hash bytea not null,
  previous_refresh_hash bytea,
  access_hash bytea not null,
  previous_access_hash bytea,
  access_expires_at timestamptz not null,
  rotated_at timestamptz not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (agency_id, device_id),
  unique (agency_id, family_hash),
  unique (agency_id, access_hash),
  foreign key (agency_id, user_id) references store.users
);
create index on store.devices (agency_id, previous_access_hash);
create index on store.devices (agency_id, user_id);

-- Service tokens: what they may do, until when, what for.
alter table store.access_tokens
  drop constraint access_tokens_role_check,
  add check (role in ('officer', 'approver', 'coordinator', 'administrator')),
  add column scope text not null default 'submit' check (scope in ('submit', 'read')),
  add column label text not null default '',
  add column expires_at timestamptz;

create function store.acting_as_administrator() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.role', true), '') = 'administrator' and store.acting_agency() = 0;

do $$
declare
  name text;
begin
  foreach name in array array['users', 'sign_in_keys', 'recovery_codes', 'one_time_links', 'device_requests', 'devices'] loop
    execute format('alter table store.%I enable row level security', name);
    execute format('alter table store.%I force row level security', name);
    execute format('create policy own_agency on store.%I using (agency_id = store.acting_agency())', name);
  end loop;
  -- The administrator lists everybody's accounts, devices and tokens; to change one, it acts for that agency.
  foreach name in array array['users', 'devices', 'access_tokens'] loop
    execute format('create policy administrator_reads on store.%I for select using (store.acting_as_administrator())', name);
  end loop;
end
$$;

grant select, insert on store.users, store.sign_in_keys, store.recovery_codes, store.one_time_links, store.device_requests,
  store.devices to can_cu_app;
grant update (password, provider, totp_secret, totp_step, failures, locked_until, disabled_at) on store.users to can_cu_app;
grant update (used_at) on store.one_time_links to can_cu_app;
grant update (state, home, user_id, poll_interval, polled_at) on store.device_requests to can_cu_app;
grant update (refresh_hash, previous_refresh_hash, access_hash, previous_access_hash, access_expires_at, rotated_at,
  expires_at, revoked_at) on store.devices to can_cu_app;
grant delete on store.recovery_codes, store.device_requests to can_cu_app;
