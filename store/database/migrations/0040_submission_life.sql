-- The life of a submission: every step with who, when and why; the receipt as it was given, signed; what was returned
-- stays known after another submission took its place.

alter table store.submissions
  -- The signed receipt as it was given: text, so that it can be given again to the letter.
  add column receipt text,
  add column submitted_by text,
  add column prepared_by text,
  add column returned_at timestamptz;

create table store.submission_history (
  agency_id integer not null,
  round_code text not null,
  sequence integer not null,
  step integer not null,
  from_state text,
  to_state text not null,
  at timestamptz not null,
  actor text not null,
  reason text,
  comments json not null default '[]',
  primary key (agency_id, round_code, sequence, step),
  foreign key (agency_id, round_code, sequence) references store.submissions,
  -- The state machine of core/submissions, once more where nothing gets past it.
  constraint allowed_step check ((coalesce(from_state, ''), to_state) in (
    ('', 'received'), ('received', 'accepted'), ('received', 'returned'), ('received', 'superseded'),
    ('accepted', 'returned'), ('returned', 'superseded')))
);

-- What was received before there was a history gets the steps that can be told from it. FORCE hides every agency's rows
-- from the owner, too, unless it is lifted inside this transaction.
alter table store.submissions no force row level security;
insert into store.submission_history (agency_id, round_code, sequence, step, to_state, at, actor)
  select agency_id, round_code, sequence, 1, 'received', received_at, 'unrecorded' from store.submissions;
insert into store.submission_history (agency_id, round_code, sequence, step, from_state, to_state, at, actor, reason)
  select s.agency_id, s.round_code, s.sequence, 2, 'received', 'superseded', n.received_at, 'unrecorded', n.number
  from store.submissions s join store.submissions n on n.agency_id = s.agency_id and n.number = s.superseded_by
  where s.state = 'superseded';
alter table store.submissions force row level security;

alter table store.submission_history enable row level security;
alter table store.submission_history force row level security;
create policy own_agency on store.submission_history using (agency_id = store.acting_agency());
create policy coordinator_reads on store.submission_history for select using (store.acting_as_coordinator());
grant select, insert on store.submission_history to can_cu_app;
grant update (returned_at) on store.submissions to can_cu_app;

create or replace view store.receipts with (security_invoker) as
  select s.agency_id, s.number, s.round_code, a.code as agency_code, a.name as agency_name, s.received_at,
         s.content_hash, s.report_date, s.tasks, s.errors, s.warnings, s.state, s.superseded_by, s.summary, s.explanation,
         s.client_kind, s.client_version, s.submitted_by, s.prepared_by, s.receipt
  from store.submissions s join store.agencies a on a.id = s.agency_id;

create function store.record_step(
  p_agency integer, p_round text, p_sequence integer, p_from text, p_to text, p_at timestamptz, p_actor text, p_reason text, p_comments json
) returns void language plpgsql as $$
begin
  insert into store.submission_history (agency_id, round_code, sequence, step, from_state, to_state, at, actor, reason, comments)
    select p_agency, p_round, p_sequence, coalesce(max(h.step), 0) + 1, p_from, p_to, p_at, p_actor, p_reason, p_comments
    from store.submission_history h
    where h.agency_id = p_agency and h.round_code = p_round and h.sequence = p_sequence;
end
$$;

-- Freezes one submission: number, rows, receipt, idempotency key, the earlier one superseded, audit. All or nothing.
-- The receipt is signed outside, for the running number it names: where that one is taken, nothing is written, the
-- outcome is 'renumber', and the next free one comes back.
drop function store.submit;
create function store.submit(
  p_agency integer, p_round text, p_sequence integer, p_number text, p_at timestamptz, p_receipt text, p_key text, p_actor text, p_by text,
  p_content_hash text, p_content text, p_request text, p_report_date date, p_explanation text, p_prepared_by text,
  p_summary json, p_issues json, p_errors integer, p_warnings integer, p_client_kind text, p_client_version text,
  p_task text[], p_text text[], p_lead text[], p_deadline text[], p_result text[], p_basis text[], p_note text[],
  p_in_scope boolean[], p_completion text[], p_status text[]
) returns table (outcome text, number text) language plpgsql as $$
declare
  next integer;
  earlier record;
begin
  perform store.act_for(p_agency, 'officer');
  -- Two copies of one sheet sent at once meet here; the second then finds the first one's key.
  insert into store.agency_heads (agency_id) values (p_agency) on conflict do nothing;
  perform from store.agency_heads h where h.agency_id = p_agency for update;

  return query select r.outcome, r.number from store.replay(p_agency, p_round, p_key, p_content_hash) r;
  if found then
    return;
  end if;
  return query select 'accepted', s.number from store.submissions s
    where s.agency_id = p_agency and s.round_code = p_round and s.state = 'accepted';
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
  insert into store.idempotency_keys (agency_id, key, round_code, sequence, content_hash)
    values (p_agency, p_key, p_round, next, p_content_hash);
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
  perform store.append_audit(p_agency, p_at, p_actor, 'submitted', p_number,
                             json_build_object('contentHash', p_content_hash, 'errors', p_errors, 'warnings', p_warnings,
                                               'receipt', 'sha256:' || encode(sha256(convert_to(p_receipt, 'UTF8')), 'hex')));
  return query select 'created', p_number;
end
$$;

-- The coordinator's answer, taken only from the state it was decided on. Comes back with the state that stood there.
create function store.answer_submission(
  p_agency integer, p_number text, p_from text, p_to text, p_at timestamptz, p_actor text, p_reason text, p_comments json
) returns text language plpgsql as $$
declare
  found_one record;
begin
  perform store.act_for(p_agency, 'coordinator');
  -- One write of an agency after the other: an answer and a new submission cannot cross.
  perform from store.agency_heads h where h.agency_id = p_agency for update;
  select s.round_code, s.sequence, s.state into found_one from store.submissions s
    where s.agency_id = p_agency and s.number = p_number;
  if found_one.state is distinct from p_from then
    return found_one.state;
  end if;
  update store.submissions s
    set state = p_to, returned_at = case when p_to = 'returned' then p_at else s.returned_at end
    where s.agency_id = p_agency and s.round_code = found_one.round_code and s.sequence = found_one.sequence;
  perform store.record_step(p_agency, found_one.round_code, found_one.sequence, p_from, p_to, p_at, p_actor, p_reason, p_comments);
  perform store.append_audit(p_agency, p_at, p_actor, p_to, p_number, json_build_object('reason', p_reason, 'comments', p_comments));
  return p_from;
end
$$;
