-- The official document that goes with a submission: number, symbol, date, signer, and its signed PDF, kept as it is and
-- never looked into. Append-only: the latest version counts, the earlier ones tell what was there before.

create table store.covering_documents (
  agency_id integer not null,
  round_code text not null,
  sequence integer not null,
  version integer not null check (version > 0),
  number text not null,
  symbol text not null,
  issued_on date not null,
  signer text not null,
  pdf bytea,
  pdf_hash text,
  actor text not null,
  at timestamptz not null,
  primary key (agency_id, round_code, sequence, version),
  foreign key (agency_id, round_code, sequence) references store.submissions,
  check ((pdf is null) = (pdf_hash is null))
);

alter table store.covering_documents enable row level security;
alter table store.covering_documents force row level security;
create policy own_agency on store.covering_documents using (agency_id = store.acting_agency());
create policy coordinator_reads on store.covering_documents for select using (store.acting_as_coordinator());
grant select, insert on store.covering_documents to can_cu_app;

-- 'attached' also where the very same stands there already; else the state that allows no document, or 'missing'.
create function store.attach_document(
  p_agency integer, p_submission text, p_number text, p_symbol text, p_issued_on date, p_signer text, p_pdf bytea, p_pdf_hash text,
  p_at timestamptz, p_actor text
) returns text language plpgsql as $$
declare
  found_one record;
  last record;
begin
  perform store.act_for(p_agency, 'officer');
  perform from store.agency_heads h where h.agency_id = p_agency for update;
  select s.round_code, s.sequence, s.state into found_one from store.submissions s
    where s.agency_id = p_agency and s.number = p_submission;
  if not found then
    return 'missing';
  elsif found_one.state = 'superseded' then
    return found_one.state;
  end if;
  select d.version, d.number, d.symbol, d.issued_on, d.signer, d.pdf_hash into last from store.covering_documents d
    where d.agency_id = p_agency and d.round_code = found_one.round_code and d.sequence = found_one.sequence
    order by d.version desc limit 1;
  if (last.number, last.symbol, last.issued_on, last.signer, last.pdf_hash)
     is not distinct from (p_number, p_symbol, p_issued_on, p_signer, p_pdf_hash) then
    return 'attached';
  end if;
  insert into store.covering_documents (agency_id, round_code, sequence, version, number, symbol, issued_on, signer, pdf, pdf_hash, actor, at)
    values (p_agency, found_one.round_code, found_one.sequence, coalesce(last.version, 0) + 1, p_number, p_symbol, p_issued_on, p_signer,
            p_pdf, p_pdf_hash, p_actor, p_at);
  perform store.append_audit(p_agency, p_at, p_actor, 'document-attached', p_submission,
                             json_build_object('number', p_number, 'symbol', p_symbol, 'issuedOn', p_issued_on, 'pdf', p_pdf_hash));
  return 'attached';
end
$$;
