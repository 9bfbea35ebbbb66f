-- An agency's working rows: one row a field, with the revision that wrote it, and a history that only grows. Revisions
-- count within agency and round. What a message does is decided in core/sync; here it is written only if the revision
-- it was decided on is still the newest.

create table store.sync_heads (
  agency_id integer not null references store.agencies,
  round_code text not null references store.rounds,
  revision integer not null default 0,
  -- Chained over the history: the same revision of another history (reset, restored) has another mark.
  mark text not null default '',
  primary key (agency_id, round_code)
);

create table store.working_fields (
  agency_id integer not null,
  round_code text not null,
  task text not null,
  field text not null check (field in ('text', 'lead', 'deadline', 'result', 'basis', 'note')),
  value text not null,
  version integer not null,
  author text not null,
  changed_at timestamptz not null,
  primary key (agency_id, round_code, task, field),
  foreign key (agency_id, round_code) references store.sync_heads
);

-- Each message that left a trace, one a revision, with what was answered: the answer to its repetition.
create table store.sync_messages (
  agency_id integer not null,
  round_code text not null,
  revision integer not null,
  message_id text not null,
  fingerprint text not null,
  mark text not null,
  answer text not null,
  primary key (agency_id, round_code, revision),
  unique (agency_id, round_code, message_id),
  foreign key (agency_id, round_code) references store.sync_heads
);

create table store.sync_history (
  agency_id integer not null,
  round_code text not null,
  revision integer not null,
  position integer not null,
  task text not null,
  field text not null,
  how text not null check (how in ('edit', 'merge', 'chosen', 'conflict')),
  before text not null,
  after text not null,
  mine text,
  base_revision integer not null,
  author text not null,
  actor text not null,
  client_id text not null,
  at timestamptz not null,
  primary key (agency_id, round_code, revision, position),
  foreign key (agency_id, round_code, revision) references store.sync_messages,
  check (how <> 'conflict' or before = after)
);

-- The text a field had at some revision.
create index on store.sync_history (agency_id, round_code, task, field, revision);

do $$
declare
  name text;
begin
  foreach name in array array['sync_heads', 'working_fields', 'sync_messages', 'sync_history'] loop
    execute format('alter table store.%I enable row level security', name);
    execute format('alter table store.%I force row level security', name);
    execute format('create policy own_agency on store.%I using (agency_id = store.acting_agency())', name);
  end loop;
end
$$;

-- History and messages are final by grant.
grant select, insert on store.sync_heads, store.working_fields, store.sync_messages, store.sync_history to can_cu_app;
grant update (revision, mark) on store.sync_heads to can_cu_app;
grant update (value, version, author, changed_at) on store.working_fields to can_cu_app;

-- As much of the state as decides about one message; one statement, so that all of it is of one moment. `fields` are
-- those named, with their text at the base; `changed` is what was written after it.
create function store.sync_view(p_agency integer, p_round text, p_base integer, p_message_id text, p_task text[], p_field text[])
returns table (revision integer, mark text, base_mark text, fingerprint text, answer text, fields json, changed json)
language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  return query
    select
      coalesce((select h.revision from store.sync_heads h where h.agency_id = p_agency and h.round_code = p_round), 0),
      coalesce((select h.mark from store.sync_heads h where h.agency_id = p_agency and h.round_code = p_round), ''),
      case p_base when 0 then '' else (
        select m.mark from store.sync_messages m
        where m.agency_id = p_agency and m.round_code = p_round and m.revision = p_base) end,
      (select k.fingerprint from store.sync_messages k
       where k.agency_id = p_agency and k.round_code = p_round and k.message_id = p_message_id),
      (select k.answer from store.sync_messages k
       where k.agency_id = p_agency and k.round_code = p_round and k.message_id = p_message_id),
      (select coalesce(json_agg(json_build_object('task', f.task, 'field', f.field, 'value', f.value, 'version', f.version,
           'author', f.author, 'at', f.changed_at, 'atBase', coalesce((
             select e.after from store.sync_history e
             where e.agency_id = p_agency and e.round_code = p_round and e.task = f.task and e.field = f.field
               and e.revision <= p_base
             order by e.revision desc, e.position desc limit 1), ''))), '[]')
       from unnest(p_task, p_field) as n (task, field)
         join store.working_fields f on f.agency_id = p_agency and f.round_code = p_round and f.task = n.task and f.field = n.field),
      (select coalesce(json_agg(json_build_object('task', f.task, 'field', f.field, 'value', f.value, 'version', f.version,
           'author', f.author, 'at', f.changed_at)), '[]')
       from store.working_fields f where f.agency_id = p_agency and f.round_code = p_round and f.version > p_base);
end
$$;

-- Writes what was decided on revision p_seen, or answers false: somebody else was first, so look again.
create function store.sync_write(
  p_agency integer, p_round text, p_seen integer, p_message_id text, p_fingerprint text, p_mark text, p_answer text,
  p_base integer, p_author text, p_actor text, p_client_id text, p_at timestamptz,
  p_task text[], p_field text[], p_how text[], p_before text[], p_after text[], p_mine text[]
) returns boolean language plpgsql as $$
declare
  seen integer;
  next constant integer := p_seen + 1;
begin
  perform store.act_for(p_agency, 'officer');
  -- The same order of locks as a submission: the agency first.
  insert into store.agency_heads (agency_id) values (p_agency) on conflict do nothing;
  perform from store.agency_heads h where h.agency_id = p_agency for update;
  insert into store.sync_heads (agency_id, round_code) values (p_agency, p_round) on conflict do nothing;
  select h.revision into seen from store.sync_heads h where h.agency_id = p_agency and h.round_code = p_round for update;
  if seen <> p_seen then
    return false;
  end if;

  insert into store.sync_messages (agency_id, round_code, revision, message_id, fingerprint, mark, answer)
    values (p_agency, p_round, next, p_message_id, p_fingerprint, p_mark, p_answer);
  insert into store.sync_history (agency_id, round_code, revision, position, task, field, how, before, after, mine,
      base_revision, author, actor, client_id, at)
    select p_agency, p_round, next, u.position, u.task, u.field, u.how, u.before, u.after, u.mine,
      p_base, p_author, p_actor, p_client_id, p_at
    from unnest(p_task, p_field, p_how, p_before, p_after, p_mine)
      with ordinality as u (task, field, how, before, after, mine, position);
  insert into store.working_fields as f (agency_id, round_code, task, field, value, version, author, changed_at)
    select p_agency, p_round, u.task, u.field, u.after, next, p_author, p_at
    from unnest(p_task, p_field, p_before, p_after) as u (task, field, before, after)
    where u.before <> u.after
    on conflict (agency_id, round_code, task, field) do update
      set value = excluded.value, version = excluded.version, author = excluded.author, changed_at = excluded.changed_at;
  update store.sync_heads h set revision = next, mark = p_mark where h.agency_id = p_agency and h.round_code = p_round;
  perform store.append_audit(p_agency, p_at, p_actor, 'synced', p_round,
                             json_build_object('revision', next, 'fields', cardinality(p_task), 'mark', p_mark));
  return true;
end
$$;

-- A page of the history, newest first, of one field or of all.
create function store.sync_history_page(
  p_agency integer, p_round text, p_revision integer, p_position integer, p_task text, p_field text, p_limit integer
) returns setof store.sync_history language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  return query
    select * from store.sync_history e
    where e.agency_id = p_agency and e.round_code = p_round
      and (p_revision is null or (e.revision, e.position) < (p_revision, p_position))
      and (p_task is null or e.task = p_task) and (p_field is null or e.field = p_field)
    order by e.revision desc, e.position desc limit p_limit;
end
$$;
