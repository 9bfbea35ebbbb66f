-- An approver's sign-off, where the agency wants one: what an officer sends is held, whole and frozen, and becomes a
-- submission only when an approver signs it. What is held has no number and is no submission: nobody but the agency sees it.

create table store.sign_off_rules (
  agency_id integer not null references store.agencies,
  required boolean not null,
  -- What an approver sends is signed by another one.
  second_person boolean not null,
  changed_at timestamptz not null,
  actor text not null,
  primary key (agency_id)
);

create table store.held_submissions (
  agency_id integer not null references store.agencies,
  held_id uuid not null,
  round_code text not null references store.rounds,
  key text not null,
  content_hash text not null,
  -- Hash of what was said beside the content: the same content with another explanation is not the same.
  statement text not null,
  request text not null,
  report_date date not null,
  explanation text,
  prepared_by text,
  tasks integer not null,
  errors integer not null,
  warnings integer not null,
  held_at timestamptz not null,
  -- Counts the agency's: two may be held in one millisecond.
  position integer not null,
  actor text not null,
  by_name text not null,
  state text not null default 'waiting' check (state in ('waiting', 'signed', 'returned', 'withdrawn', 'superseded')),
  -- Of the submission it became, or that took its place.
  number text,
  primary key (agency_id, held_id),
  unique (agency_id, position),
  check (state <> 'signed' or number is not null)
);
-- One at a time: an approver signs what the agency says now.
create unique index on store.held_submissions (agency_id, round_code) where state = 'waiting';

create table store.sign_off_history (
  agency_id integer not null,
  held_id uuid not null,
  step integer not null,
  from_state text,
  to_state text not null,
  at timestamptz not null,
  actor text not null,
  by_name text not null,
  reason text,
  primary key (agency_id, held_id, step),
  foreign key (agency_id, held_id) references store.held_submissions,
  -- The state machine of core/submissions, once more where nothing gets past it.
  constraint allowed_step check ((coalesce(from_state, ''), to_state) in (
    ('', 'waiting'), ('waiting', 'signed'), ('waiting', 'returned'), ('waiting', 'withdrawn'), ('waiting', 'superseded')))
);

do $$
declare
  name text;
begin
  foreach name in array array['sign_off_rules', 'held_submissions', 'sign_off_history'] loop
    execute format('alter table store.%I enable row level security', name);
    execute format('alter table store.%I force row level security', name);
    execute format('create policy own_agency on store.%I using (agency_id = store.acting_agency())', name);
    execute format('create policy backup_reads on store.%I for select to current_user
                    using (coalesce(current_setting(''app.role'', true), '''') = ''backup'')', name);
  end loop;
end
$$;
create policy administrator_reads on store.sign_off_rules for select using (store.acting_as_administrator());

grant select, insert on store.sign_off_rules, store.held_submissions, store.sign_off_history to can_cu_app;
grant update (required, second_person, changed_at, actor) on store.sign_off_rules to can_cu_app;
grant update (state, number) on store.held_submissions to can_cu_app;
grant update (sequence, created_at) on store.idempotency_keys to can_cu_app;

-- False where it stood like this before.
create function store.set_sign_off_rule(
  p_agency integer, p_required boolean, p_second_person boolean, p_actor text, p_at timestamptz
) returns boolean language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  -- A rule and a submission cannot cross.
  insert into store.agency_heads (agency_id) values (p_agency) on conflict do nothing;
  perform from store.agency_heads h where h.agency_id = p_agency for update;
  insert into store.sign_off_rules as r (agency_id, required, second_person, changed_at, actor)
    values (p_agency, p_required, p_second_person, p_at, p_actor)
    on conflict (agency_id) do update
      set required = excluded.required, second_person = excluded.second_person, changed_at = excluded.changed_at, actor = excluded.actor
      where (r.required, r.second_person) is distinct from (excluded.required, excluded.second_person);
  if not found then
    return false;
  end if;
  perform store.append_audit(p_agency, p_at, p_actor, 'sign-off-rule-changed', p_agency::text,
                             json_build_object('required', p_required, 'secondPerson', p_second_person));
  return true;
end
$$;

create function store.record_sign_off(
  p_agency integer, p_held uuid, p_from text, p_to text, p_at timestamptz, p_actor text, p_by text, p_reason text
) returns void language plpgsql as $$
begin
  insert into store.sign_off_history (agency_id, held_id, step, from_state, to_state, at, actor, by_name, reason)
    select p_agency, p_held, coalesce(max(h.step), 0) + 1, p_from, p_to, p_at, p_actor, p_by, p_reason
    from store.sign_off_history h where h.agency_id = p_agency and h.held_id = p_held;
  perform store.append_audit(p_agency, p_at, p_actor, 'sign-off-' || p_to, p_held::text, json_build_object('reason', p_reason));
end
$$;

-- Outcome of a key that was used before: 'replayed' with the same content, 'conflict' with other content; no row if new.
-- p_renew: a superseded submission does not answer for its key while other content counts. So an agency can go back to
-- what it sent before; only for keys that are made of the content, where the key cannot tell the two apart.
drop function store.replay(integer, text, text, text);
create function store.replay(p_agency integer, p_round text, p_key text, p_content_hash text, p_renew boolean)
returns table (outcome text, number text) language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  return query
    select case when k.round_code = p_round and k.content_hash = p_content_hash then 'replayed' else 'conflict' end, s.number
    from store.idempotency_keys k
    join store.submissions s on s.agency_id = p_agency and s.round_code = k.round_code and s.sequence = k.sequence
    where k.agency_id = p_agency and k.key = p_key and not (
      p_renew and s.state = 'superseded' and k.round_code = p_round and k.content_hash = p_content_hash
      and p_content_hash is distinct from (
        select n.content_hash from store.submissions n
        where n.agency_id = p_agency and n.round_code = p_round order by n.sequence desc limit 1));
end
$$;

-- Freezes one submission: number, rows, receipt, idempotency key, the earlier one superseded, audit. All or nothing.
-- 'renumber': the receipt is signed outside for the running number it names; where that one is taken, the next free one
-- comes back. 'sign-off': the agency wants an approver's signature first. p_held: what is signed here.
drop function store.submit;
create function store.submit(
  p_agency integer, p_round text, p_sequence integer, p_number text, p_at timestamptz, p_receipt text, p_key text, p_actor text, p_by text,
  p_content_hash text, p_content text, p_request text, p_report_date date, p_explanation text, p_prepared_by text,
  p_summary json, p_issues json, p_errors integer, p_warnings integer, p_client_kind text, p_client_version text,
  p_task text[], p_text text[], p_lead text[], p_deadline text[], p_result text[], p_basis text[], p_note text[],
  p_in_scope boolean[], p_completion text[], p_status text[],
  p_renew boolean, p_by_approver boolean, p_held uuid, p_signed_by text
) returns table (outcome text, number text) language plpgsql as $$
declare
  next integer;
  earlier record;
  waiting record;
begin
  perform store.act_for(p_agency, 'officer');
  -- Two copies of one sheet sent at once meet here; the second then finds the first one's key.
  insert into store.agency_heads (agency_id) values (p_agency) on conflict do nothing;
  perform from store.agency_heads h where h.agency_id = p_agency for update;

  return query select r.outcome, r.number from store.replay(p_agency, p_round, p_key, p_content_hash, p_renew) r;
  if found then
    return;
  end if;
  return query select 'accepted', s.number from store.submissions s
    where s.agency_id = p_agency and s.round_code = p_round and s.state = 'accepted';
  if found then
    return;
  end if;
  if p_held is null then
    return query select 'sign-off', '' from store.sign_off_rules r
      where r.agency_id = p_agency and r.required and (r.second_person or not p_by_approver);
  else
    return query select case when h.state = 'waiting' then 'own-held' else 'not-waiting' end, h.state
      from store.held_submissions h left join store.sign_off_rules r on r.agency_id = p_agency
      where h.agency_id = p_agency and h.held_id = p_held
        and (h.state <> 'waiting' or (r.second_person and h.actor = p_actor));
  end if;
  if found then
    return;
  end if;
  select coalesce(max(h.last_sequence), 0) + 1 into next from store.round_heads h
    where h.agency_id = p_agency and h.round_code = p_round;
  if next <> p_sequence then
    return query select 'renumber', next::text;
    return;
  end if;

  insert into store.round_heads as h (agency_id, round_code, last_sequence) values (p_agency, p_round, next)
    on conflict (agency_id, round_code) do update set last_sequence = excluded.last_sequence;
  insert into store.submissions (agency_id, round_code, sequence, number, received_at, content_hash, content, request,
      report_date, explanation, prepared_by, submitted_by, receipt, summary, issues, tasks, errors, warnings, client_kind, client_version)
    values (p_agency, p_round, next, p_number, p_at, p_content_hash, p_content, p_request,
      p_report_date, p_explanation, p_prepared_by, p_by, p_receipt, p_summary, p_issues, cardinality(p_task), p_errors, p_warnings,
      p_client_kind, p_client_version);
  insert into store.submission_rows (agency_id, round_code, sequence, position, task, text, lead, deadline, result, basis,
      note, in_scope, completion, status)
    select p_agency, p_round, next, u.position, u.task, u.text, u.lead, u.deadline, u.result, u.basis,
      u.note, u.in_scope, u.completion, u.status
    from unnest(p_task, p_text, p_lead, p_deadline, p_result, p_basis, p_note, p_in_scope, p_completion, p_status)
      with ordinality as u (task, text, lead, deadline, result, basis, note, in_scope, completion, status, position);
  insert into store.idempotency_keys as k (agency_id, key, round_code, sequence, content_hash)
    values (p_agency, p_key, p_round, next, p_content_hash)
    -- Only a renewed key stands there already, of the same round and content.
    on conflict (agency_id, key) do update set sequence = excluded.sequence, created_at = now();
  insert into store.submission_history (agency_id, round_code, sequence, step, to_state, at, actor)
    values (p_agency, p_round, next, 1, 'received', p_at, p_actor);
  for earlier in
    update store.submissions s set state = 'superseded', superseded_by = p_number
      where s.agency_id = p_agency and s.round_code = p_round and s.sequence < next and s.state in ('received', 'returned')
      returning s.sequence, s.number, old.state
  loop
    perform store.record_step(p_agency, p_round, earlier.sequence, earlier.state, 'superseded', p_at, p_actor, p_number, '[]');
    perform store.append_audit(p_agency, p_at, p_actor, 'superseded', earlier.number, json_build_object('by', p_number));
  end loop;
  for waiting in
    update store.held_submissions h set state = case when h.held_id = p_held then 'signed' else 'superseded' end, number = p_number
      where h.agency_id = p_agency and h.round_code = p_round and h.state = 'waiting'
      returning h.held_id, h.state
  loop
    perform store.record_sign_off(p_agency, waiting.held_id, 'waiting', waiting.state, p_at, p_actor, coalesce(p_signed_by, p_by), p_number);
  end loop;
  perform store.append_audit(p_agency, p_at, p_actor, 'submitted', p_number,
                             json_build_object('contentHash', p_content_hash, 'errors', p_errors, 'warnings', p_warnings,
                                               'receipt', 'sha256:' || encode(sha256(convert_to(p_receipt, 'UTF8')), 'hex')));
  return query select 'created', p_number;
end
$$;

-- Keeps what an approver has to sign. 'waiting': the very same is held already. An earlier one that waits is superseded.
-- Where it was signed a moment ago, the outcome and number are those of its receipt.
create function store.hold_submission(
  p_agency integer, p_held uuid, p_round text, p_key text, p_content_hash text, p_statement text, p_request text, p_report_date date,
  p_explanation text, p_prepared_by text, p_tasks integer, p_errors integer, p_warnings integer, p_at timestamptz, p_actor text, p_by text,
  p_renew boolean
) returns table (outcome text, held_or_number text) language plpgsql as $$
declare
  waiting store.held_submissions;
begin
  perform store.act_for(p_agency, 'officer');
  perform from store.agency_heads h where h.agency_id = p_agency for update;
  return query select r.outcome, r.number from store.replay(p_agency, p_round, p_key, p_content_hash, p_renew) r;
  if found then
    return;
  end if;
  select * into waiting from store.held_submissions h
    where h.agency_id = p_agency and h.round_code = p_round and h.state = 'waiting';
  if found and (waiting.key, waiting.content_hash, waiting.statement) = (p_key, p_content_hash, p_statement) then
    return query select 'waiting', waiting.held_id::text;
    return;
  end if;
  if found then
    update store.held_submissions h set state = 'superseded' where h.agency_id = p_agency and h.held_id = waiting.held_id;
    perform store.record_sign_off(p_agency, waiting.held_id, 'waiting', 'superseded', p_at, p_actor, p_by, null);
  end if;
  insert into store.held_submissions (agency_id, held_id, round_code, key, content_hash, statement, request, report_date, explanation,
      prepared_by, tasks, errors, warnings, held_at, position, actor, by_name)
    values (p_agency, p_held, p_round, p_key, p_content_hash, p_statement, p_request, p_report_date, p_explanation,
      p_prepared_by, p_tasks, p_errors, p_warnings, p_at,
      (select coalesce(max(h.position), 0) + 1 from store.held_submissions h where h.agency_id = p_agency), p_actor, p_by);
  perform store.record_sign_off(p_agency, p_held, null, 'waiting', p_at, p_actor, p_by, null);
  return query select case when waiting.held_id is null then 'held' else 'replaced' end, p_held::text;
end
$$;

-- Given back by an approver, or withdrawn; taken only from the state it was decided on. Comes back with the state that stood there.
create function store.move_held(
  p_agency integer, p_held uuid, p_from text, p_to text, p_at timestamptz, p_actor text, p_by text, p_reason text
) returns text language plpgsql as $$
declare
  present text;
begin
  perform store.act_for(p_agency, 'officer');
  perform from store.agency_heads h where h.agency_id = p_agency for update;
  select h.state into present from store.held_submissions h where h.agency_id = p_agency and h.held_id = p_held;
  if present is distinct from p_from then
    return present;
  end if;
  update store.held_submissions h set state = p_to where h.agency_id = p_agency and h.held_id = p_held;
  perform store.record_sign_off(p_agency, p_held, p_from, p_to, p_at, p_actor, p_by, p_reason);
  return p_from;
end
$$;
