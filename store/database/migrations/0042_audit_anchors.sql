-- Signed anchors over the ends of all audit chains. A chain alone cannot show that its end was cut off, or that the whole
-- of it was made anew; an anchor says where each chain stood, and nobody without the store's key can write one. They
-- belong to the coordinating body (agency 0).

create table store.audit_anchors (
  agency_id integer not null references store.agencies,
  sequence bigint not null check (sequence > 0),
  -- Text, kept as it was signed: sequence, time, hash of the anchor before, [agency, sequence, hash] of each chain that moved.
  body text not null,
  key text not null,
  signature text not null,
  primary key (agency_id, sequence)
);

create function store.acting_as_auditor() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.role', true), '') = 'auditor';

alter table store.audit_anchors enable row level security;
alter table store.audit_anchors force row level security;
create policy own_agency on store.audit_anchors using (agency_id = store.acting_agency());
create policy auditor_reads on store.agency_heads for select using (store.acting_as_auditor());
create policy auditor_reads on store.audit_log for select using (store.acting_as_auditor());
grant select, insert on store.audit_anchors to can_cu_app;

-- False when another process was faster with this number.
create function store.append_anchor(p_sequence bigint, p_body text, p_key text, p_signature text) returns boolean language plpgsql as $$
begin
  perform store.act_for(0, 'auditor');
  insert into store.audit_anchors (agency_id, sequence, body, key, signature) values (0, p_sequence, p_body, p_key, p_signature)
    on conflict (agency_id, sequence) do nothing;
  return found;
end
$$;
