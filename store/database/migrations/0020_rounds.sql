-- Rounds as data. Nothing here is ever updated: settings, transitions, documents, waivers and reopenings are appended,
-- the latest counts, and the earlier ones tell who changed what and when. Rounds are reference tables; waivers and
-- reopenings are an agency's own.

alter table store.rounds add column from_round text references store.rounds;
alter table store.rounds add column created_by text not null default 'store';

-- A round without a version here has version 1: the columns of its own row.
create table store.round_versions (
  round_code text not null references store.rounds,
  version integer not null check (version > 0),
  settings jsonb not null,
  -- Version of the round's legal documents that holds with these settings; 0 = none.
  documents integer not null default 0,
  actor text not null,
  reason text,
  changed_at timestamptz not null,
  primary key (round_code, version)
);

create table store.round_transitions (
  round_code text not null references store.rounds,
  sequence integer not null check (sequence > 0),
  from_state text not null,
  to_state text not null check (to_state in ('open', 'closing', 'closed')),
  actor text not null,
  reason text,
  changed_at timestamptz not null,
  primary key (round_code, sequence)
);

create table store.round_documents (
  round_code text not null references store.rounds,
  version integer not null check (version > 0),
  documents json not null,
  actor text not null,
  changed_at timestamptz not null,
  primary key (round_code, version)
);

create table store.waivers (
  agency_id integer not null references store.agencies,
  round_code text not null references store.rounds,
  sequence integer not null check (sequence > 0),
  -- null: findings that concern no task
  task text,
  rule text not null,
  -- false: ends the waiver of this task and rule
  granted boolean not null,
  until date,
  actor text not null,
  reason text not null,
  changed_at timestamptz not null,
  primary key (agency_id, round_code, sequence)
);

create table store.reopenings (
  agency_id integer not null references store.agencies,
  round_code text not null references store.rounds,
  sequence integer not null check (sequence > 0),
  -- null: ends the reopening
  until timestamptz,
  actor text not null,
  reason text not null,
  changed_at timestamptz not null,
  primary key (agency_id, round_code, sequence)
);

create function store.acting_on_rounds() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.role', true), '') in ('coordinator', 'administrator');

do $$
declare
  name text;
begin
  foreach name in array array['waivers', 'reopenings'] loop
    execute format('alter table store.%I enable row level security', name);
    execute format('alter table store.%I force row level security', name);
    execute format('create policy own_agency on store.%I using (agency_id = store.acting_agency())', name);
    execute format('create policy rounds_are_run on store.%I for select using (store.acting_on_rounds())', name);
  end loop;
end
$$;

-- The settings that hold now, and the state a person gave last; what the clock makes of it is told in store/rounds.
create view store.current_rounds with (security_invoker) as
  select r.code, r.form, r.from_round, r.created_at, coalesce(v.version, 1) as version, coalesce(v.documents, 0) as documents,
    coalesce(v.settings, jsonb_build_object('name', r.name, 'opensOn', r.opens_on, 'dueAt', r.due_at,
                                            'reportDate', r.report_date, 'scope', r.scope, 'severities', r.severities)) as settings,
    coalesce(t.to_state, r.state) as state
  from store.rounds r
    left join lateral (select * from store.round_versions x where x.round_code = r.code order by x.version desc limit 1) v on true
    left join lateral (select * from store.round_transitions x where x.round_code = r.code order by x.sequence desc limit 1) t on true;

grant select on store.round_versions, store.round_transitions, store.round_documents, store.waivers, store.reopenings,
  store.current_rounds to can_cu_app;
grant insert on store.rounds, store.round_versions, store.round_transitions, store.round_documents, store.waivers,
  store.reopenings to can_cu_app;

-- Rounds with what is the agency's own. Acts for the agency while it reads, and afterwards for whom it acted before.
create function store.rounds_for(p_agency integer, p_code text) returns table (
  code text, form text, from_round text, version integer, documents integer, settings jsonb, state text,
  invited boolean, waivers json, reopened json
) language plpgsql as $$
declare
  agency_before constant text := coalesce(current_setting('app.agency', true), '');
  role_before constant text := coalesce(current_setting('app.role', true), '');
begin
  if p_agency is not null then
    perform store.act_for(p_agency, 'officer');
  end if;
  return query
    select r.code, r.form, r.from_round, r.version, r.documents, r.settings, r.state,
      -- None listed = all; the coordinating body itself (0) sees every round.
      coalesce(p_agency, 0) = 0 or jsonb_array_length(coalesce(r.settings -> 'invited', '[]')) = 0
        or r.settings -> 'invited' ? (select a.code from store.agencies a where a.id = p_agency),
      (select json_agg(json_build_object('task', w.task, 'rule', w.rule, 'until', w.until, 'reason', w.reason) order by w.sequence)
       from (select distinct on (x.task, x.rule) * from store.waivers x
             where x.agency_id = p_agency and x.round_code = r.code order by x.task, x.rule, x.sequence desc) w
       where w.granted),
      (select json_build_object('until', o.until, 'reason', o.reason)
       from store.reopenings o where o.agency_id = p_agency and o.round_code = r.code order by o.sequence desc limit 1)
    from store.current_rounds r
    where p_code is null or r.code = p_code
    order by r.created_at, r.code;
  execute format('set local app.agency = %L', agency_before);
  execute format('set local app.role = %L', role_before);
end
$$;
