-- The verbs of those who run rounds, each one call and one transaction, each in the audit log: of the coordinating body
-- (agency 0) what concerns a round, of the agency what concerns it alone. Its head row makes them one after the other.
-- The audit log keeps the hash of settings and documents, so that a version altered behind the store's back shows.

create function store.text_hash(p_text text) returns text language sql immutable parallel safe
  return 'sha256:' || encode(sha256(convert_to(p_text, 'UTF8')), 'hex');

create function store.lock_head(p_agency integer) returns void language plpgsql as $$
begin
  perform store.act_for(p_agency, 'administrator');
  insert into store.agency_heads (agency_id) values (p_agency) on conflict do nothing;
  perform from store.agency_heads h where h.agency_id = p_agency for update;
end
$$;

-- False when there is a round of this code. `p_documents`: the list taken over from an earlier round, or null.
create function store.create_round(
  p_code text, p_form text, p_from text, p_settings jsonb, p_documents json, p_actor text, p_at timestamptz
) returns boolean language plpgsql as $$
begin
  perform store.lock_head(0);
  insert into store.rounds (code, form, name, state, from_round, created_by, created_at)
    values (p_code, p_form, p_settings ->> 'name', 'draft', p_from, p_actor, p_at) on conflict do nothing;
  if not found then
    return false;
  end if;
  if p_documents is not null then
    insert into store.round_documents (round_code, version, documents, actor, changed_at) values (p_code, 1, p_documents, p_actor, p_at);
  end if;
  insert into store.round_versions (round_code, version, settings, documents, actor, changed_at)
    values (p_code, 1, p_settings, case when p_documents is null then 0 else 1 end, p_actor, p_at);
  perform store.append_audit(0, p_at, p_actor, 'round-created', p_code,
    json_build_object('form', p_form, 'from', p_from, 'settings', store.text_hash(p_settings::text)));
  return true;
end
$$;

-- The new version; null when the settings have changed since the version they were edited from.
create function store.change_round(
  p_code text, p_version integer, p_settings jsonb, p_documents json, p_actor text, p_reason text, p_at timestamptz
) returns integer language plpgsql as $$
declare
  version_now integer;
  documents_now integer;
begin
  perform store.lock_head(0);
  select r.version, r.documents into version_now, documents_now from store.current_rounds r where r.code = p_code;
  if version_now is distinct from p_version then
    return null;
  end if;
  if p_documents is not null then
    select coalesce(max(d.version), 0) + 1 into documents_now from store.round_documents d where d.round_code = p_code;
    insert into store.round_documents (round_code, version, documents, actor, changed_at)
      values (p_code, documents_now, p_documents, p_actor, p_at);
  end if;
  insert into store.round_versions (round_code, version, settings, documents, actor, reason, changed_at)
    values (p_code, p_version + 1, p_settings, documents_now, p_actor, p_reason, p_at);
  perform store.append_audit(0, p_at, p_actor, 'round-changed', p_code,
    json_build_object('version', p_version + 1, 'reason', p_reason, 'settings', store.text_hash(p_settings::text),
                      'documents', documents_now, 'documentsHash', store.text_hash(p_documents::text)));
  return p_version + 1;
end
$$;

-- False when the round is no longer in the state the step was decided on.
create function store.move_round(p_code text, p_from text, p_to text, p_actor text, p_reason text, p_at timestamptz)
returns boolean language plpgsql as $$
begin
  perform store.lock_head(0);
  if (select r.state from store.current_rounds r where r.code = p_code) is distinct from p_from then
    return false;
  end if;
  insert into store.round_transitions (round_code, sequence, from_state, to_state, actor, reason, changed_at)
    values (p_code, (select count(*) + 1 from store.round_transitions t where t.round_code = p_code), p_from, p_to, p_actor, p_reason, p_at);
  perform store.append_audit(0, p_at, p_actor, 'round-moved', p_code, json_build_object('from', p_from, 'to', p_to, 'reason', p_reason));
  return true;
end
$$;

create function store.set_waiver(
  p_agency integer, p_round text, p_task text, p_rule text, p_granted boolean, p_until date, p_actor text, p_reason text, p_at timestamptz
) returns void language plpgsql as $$
declare
  next integer;
begin
  perform store.lock_head(p_agency);
  select coalesce(max(w.sequence), 0) + 1 into next from store.waivers w where w.agency_id = p_agency and w.round_code = p_round;
  insert into store.waivers (agency_id, round_code, sequence, task, rule, granted, until, actor, reason, changed_at)
    values (p_agency, p_round, next, p_task, p_rule, p_granted, p_until, p_actor, p_reason, p_at);
  perform store.append_audit(p_agency, p_at, p_actor, case when p_granted then 'waiver-granted' else 'waiver-ended' end, p_round,
    json_build_object('task', p_task, 'rule', p_rule, 'until', p_until, 'reason', p_reason));
end
$$;

create function store.reopen_round(
  p_agency integer, p_round text, p_until timestamptz, p_actor text, p_reason text, p_at timestamptz
) returns void language plpgsql as $$
declare
  next integer;
begin
  perform store.lock_head(p_agency);
  select coalesce(max(o.sequence), 0) + 1 into next from store.reopenings o where o.agency_id = p_agency and o.round_code = p_round;
  insert into store.reopenings (agency_id, round_code, sequence, until, actor, reason, changed_at)
    values (p_agency, p_round, next, p_until, p_actor, p_reason, p_at);
  perform store.append_audit(p_agency, p_at, p_actor, case when p_until is null then 'reopening-ended' else 'round-reopened' end,
    p_round, json_build_object('until', p_until, 'reason', p_reason));
end
$$;
