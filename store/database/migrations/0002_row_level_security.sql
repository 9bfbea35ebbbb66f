-- An agency sees and writes only its own rows, whatever a query forgets to say. The setting is local to a transaction
-- and is '' (not null) afterwards on a pooled connection, hence nullif. No subselect: a sharded database allows none.
-- The owner is bound too (FORCE): a later migration or backup that has to touch every agency's rows must lift it inside
-- its own transaction, or it silently finds none.

create function store.acting_agency() returns integer language sql stable parallel safe
  return nullif(current_setting('app.agency', true), '')::integer;

create function store.acting_as_coordinator() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.role', true), '') = 'coordinator';

do $$
declare
  name text;
begin
  foreach name in array array['access_tokens', 'page_sessions', 'agency_heads', 'round_heads', 'submissions',
                              'submission_rows', 'idempotency_keys', 'audit_log'] loop
    execute format('alter table store.%I enable row level security', name);
    execute format('alter table store.%I force row level security', name);
    execute format('create policy own_agency on store.%I using (agency_id = store.acting_agency())', name);
  end loop;
  -- The coordinator reads what was submitted, of everybody.
  foreach name in array array['submissions', 'submission_rows'] loop
    execute format('create policy coordinator_reads on store.%I for select using (store.acting_as_coordinator())', name);
  end loop;
end
$$;

-- What is final is final by grant: of a submission only its state moves on, of the audit log nothing.
grant usage on schema store to can_cu_app;
grant select on all tables in schema store to can_cu_app;
grant insert on store.access_tokens, store.page_sessions, store.agency_heads, store.round_heads, store.submissions,
  store.submission_rows, store.idempotency_keys, store.audit_log to can_cu_app;
grant update (revoked_at) on store.access_tokens to can_cu_app;
grant delete on store.page_sessions to can_cu_app;
grant update on store.agency_heads, store.round_heads to can_cu_app;
grant update (state, superseded_by) on store.submissions to can_cu_app;
