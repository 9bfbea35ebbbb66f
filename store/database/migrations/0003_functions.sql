-- Each verb of the store is one call, hence one round trip and one transaction.

-- Binds the rest of the transaction to an agency. SET LOCAL, not set_config(): only it reaches the workers of a cluster.
create function store.act_for(p_agency integer, p_role text) returns void language plpgsql as $$
begin
  execute format('set local app.agency = %L', p_agency);
  execute format('set local app.role = %L', p_role);
end
$$;

create function store.authenticate(p_agency integer, p_token_hash bytea) returns table (role text) language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  return query
    select t.role from store.access_tokens t
    where t.agency_id = p_agency and t.token_hash = p_token_hash and t.revoked_at is null;
end
$$;

-- Takes the agency's head row, which makes its writes one after the other, and appends to its audit chain.
create function store.append_audit(p_agency integer, p_at timestamptz, p_actor text, p_action text, p_subject text, p_facts json)
returns void language plpgsql as $$
declare
  head store.agency_heads;
  body text;
  link bytea;
begin
  insert into store.agency_heads (agency_id) values (p_agency) on conflict do nothing;
  select * into head from store.agency_heads h where h.agency_id = p_agency for update;
  body := json_build_object('agency', p_agency, 'sequence', head.audit_sequence + 1, 'at', p_at, 'actor', p_actor,
                            'action', p_action, 'subject', p_subject, 'facts', p_facts)::text;
  link := sha256(head.audit_hash || convert_to(body, 'UTF8'));
  insert into store.audit_log (agency_id, sequence, body, previous_hash, hash)
    values (p_agency, head.audit_sequence + 1, body, head.audit_hash, link);
  update store.agency_heads h set audit_sequence = head.audit_sequence + 1, audit_hash = link where h.agency_id = p_agency;
end
$$;

create function store.issue_token(p_agency integer, p_token_hash bytea, p_role text) returns void language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  insert into store.access_tokens (agency_id, token_hash, role) values (p_agency, p_token_hash, p_role);
  perform store.append_audit(p_agency, clock_timestamp(), 'administrator', 'token-issued',
                             encode(substr(p_token_hash, 1, 6), 'hex'), json_build_object('role', p_role));
end
$$;

-- Outcome of a key that was used before: 'replayed' with the same content, 'conflict' with other content; no row if new.
create function store.replay(p_agency integer, p_round text, p_key text, p_content_hash text)
returns table (outcome text, number text) language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  return query
    select case when k.round_code = p_round and k.content_hash = p_content_hash then 'replayed' else 'conflict' end, s.number
    from store.idempotency_keys k
    join store.submissions s on s.agency_id = p_agency and s.round_code = k.round_code and s.sequence = k.sequence
    where k.agency_id = p_agency and k.key = p_key;
end
$$;

-- Freezes one submission: number, rows, idempotency key, the earlier one superseded, audit. All or nothing.
create function store.submit(
  p_agency integer, p_agency_code text, p_round text, p_key text, p_actor text, p_content_hash text, p_content text, p_request text,
  p_report_date date, p_explanation text, p_summary json, p_issues json, p_errors integer, p_warnings integer,
  p_client_kind text, p_client_version text,
  p_task text[], p_text text[], p_lead text[], p_deadline text[], p_result text[], p_basis text[], p_note text[],
  p_in_scope boolean[], p_completion text[], p_status text[]
) returns table (outcome text, number text) language plpgsql as $$
declare
  at constant timestamptz := clock_timestamp();
  next integer;
  own_number text;
begin
  perform store.act_for(p_agency, 'officer');
  -- Two copies of one sheet sent at once meet here; the second then finds the first one's key.
  insert into store.agency_heads (agency_id) values (p_agency) on conflict do nothing;
  perform from store.agency_heads h where h.agency_id = p_agency for update;

  return query select r.outcome, r.number from store.replay(p_agency, p_round, p_key, p_content_hash) r;
  if found then
    return;
  end if;

  insert into store.round_heads as h (agency_id, round_code, last_sequence) values (p_agency, p_round, 1)
    on conflict (agency_id, round_code) do update set last_sequence = h.last_sequence + 1
    returning h.last_sequence into next;
  own_number := p_round || '.' || p_agency_code || '.' || lpad(next::text, greatest(4, length(next::text)), '0');

  insert into store.submissions (agency_id, round_code, sequence, number, received_at, content_hash, content, request,
      report_date, explanation, summary, issues, tasks, errors, warnings, client_kind, client_version)
    values (p_agency, p_round, next, own_number, at, p_content_hash, p_content, p_request,
      p_report_date, p_explanation, p_summary, p_issues, cardinality(p_task), p_errors, p_warnings, p_client_kind, p_client_version);
  insert into store.submission_rows (agency_id, round_code, sequence, position, task, text, lead, deadline, result, basis,
      note, in_scope, completion, status)
    select p_agency, p_round, next, u.position, u.task, u.text, u.lead, u.deadline, u.result, u.basis,
      u.note, u.in_scope, u.completion, u.status
    from unnest(p_task, p_text, p_lead, p_deadline, p_result, p_basis, p_note, p_in_scope, p_completion, p_status)
      with ordinality as u (task, text, lead, deadline, result, basis, note, in_scope, completion, status, position);
  insert into store.idempotency_keys (agency_id, key, round_code, sequence, content_hash)
    values (p_agency, p_key, p_round, next, p_content_hash);
  update store.submissions s set state = 'superseded', superseded_by = own_number
    where s.agency_id = p_agency and s.round_code = p_round and s.sequence < next and s.state = 'received';
  perform store.append_audit(p_agency, at, p_actor, 'submitted', own_number,
                             json_build_object('contentHash', p_content_hash, 'errors', p_errors, 'warnings', p_warnings));
  return query select 'created', own_number;
end
$$;
