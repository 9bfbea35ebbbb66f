-- The store's first schema. Tables of agency data start their key with agency_id, so that they shard by it as they
-- stand; rounds and agencies are small, slow-changing reference tables. No trigger, no global counter.

create table store.agencies (
  id integer primary key,
  code text not null unique,
  name text not null,
  kind text not null,
  valid_from date,
  valid_to date
);

create table store.rounds (
  code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  form text not null,
  name text not null,
  opens_on date,
  due_at timestamptz,
  report_date date,
  state text not null check (state in ('draft', 'open', 'closing', 'closed')),
  scope jsonb not null default '"form"',
  severities jsonb not null default '{}',
  created_at timestamptz not null default now()
);

-- A token is kept only as the SHA-256 of its text. It names its agency, so it is looked up inside that agency.
create table store.access_tokens (
  agency_id integer not null references store.agencies,
  token_hash bytea not null check (length(token_hash) = 32),
  role text not null check (role in ('officer', 'coordinator')),
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (agency_id, token_hash)
);

-- Sessions of the coordinator's pages; the cookie's value is kept only as its SHA-256.
create table store.page_sessions (
  agency_id integer not null,
  session_hash bytea not null check (length(session_hash) = 32),
  token_hash bytea not null,
  expires_at timestamptz not null,
  primary key (agency_id, session_hash),
  foreign key (agency_id, token_hash) references store.access_tokens
);

-- The agency's head row: locked by every write of the agency; carries the end of its audit chain.
create table store.agency_heads (
  agency_id integer primary key references store.agencies,
  audit_sequence bigint not null default 0,
  audit_hash bytea not null default sha256('')
);

create table store.round_heads (
  agency_id integer not null,
  round_code text not null references store.rounds,
  last_sequence integer not null,
  primary key (agency_id, round_code)
);

create table store.submissions (
  agency_id integer not null,
  round_code text not null references store.rounds,
  sequence integer not null,
  number text not null,
  received_at timestamptz not null default now(),
  content_hash text not null,
  -- The canonical text that was hashed: text, because jsonb reorders keys and rewrites numbers.
  content text not null,
  request text not null,
  report_date date not null,
  explanation text,
  -- json, not jsonb, which refuses half a surrogate pair (an emoji cut in two by a length limit).
  summary json not null,
  issues json not null,
  tasks integer not null,
  errors integer not null,
  warnings integer not null,
  client_kind text not null,
  client_version text not null,
  state text not null default 'received' check (state in ('received', 'accepted', 'returned', 'superseded')),
  superseded_by text,
  primary key (agency_id, round_code, sequence),
  unique (agency_id, number)
);

create table store.submission_rows (
  agency_id integer not null,
  round_code text not null,
  sequence integer not null,
  position integer not null,
  task text not null,
  text text not null,
  lead text not null,
  deadline text not null,
  result text not null,
  basis text not null,
  note text not null,
  in_scope boolean not null,
  completion text not null,
  status text,
  primary key (agency_id, round_code, sequence, position),
  foreign key (agency_id, round_code, sequence) references store.submissions
);

create table store.idempotency_keys (
  agency_id integer not null,
  key text not null,
  round_code text not null,
  sequence integer not null,
  content_hash text not null,
  created_at timestamptz not null default now(),
  primary key (agency_id, key),
  foreign key (agency_id, round_code, sequence) references store.submissions
);

-- One chain per agency: hash = sha256(hash before || body). The body is text, hashed and kept as it is.
create table store.audit_log (
  agency_id integer not null,
  sequence bigint not null,
  body text not null,
  previous_hash bytea not null,
  hash bytea not null check (hash = sha256(previous_hash || convert_to(body, 'UTF8'))),
  primary key (agency_id, sequence)
);

-- The receipt is the submission seen from outside.
create view store.receipts with (security_invoker) as
  select s.agency_id, s.number, s.round_code, a.code as agency_code, a.name as agency_name, s.received_at,
         s.content_hash, s.report_date, s.tasks, s.errors, s.warnings, s.state, s.superseded_by, s.summary, s.explanation
  from store.submissions s join store.agencies a on a.id = s.agency_id;
