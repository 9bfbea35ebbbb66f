-- Files that officers hand in on the page /nop because their program cannot hold the add-in. Kept for one working day
-- between looking at the verdict and sending; what counts is the submission, so nothing here is audited.

create table store.uploads (
  agency_id integer not null references store.agencies,
  id uuid not null,
  round_code text not null references store.rounds,
  report_date date not null,
  name text not null check (length(name) <= 255),
  bytes bytea not null,
  -- Answers to the questions of recognition, by question id.
  answers jsonb not null default '{}',
  uploaded_at timestamptz not null,
  primary key (agency_id, id)
);

alter table store.uploads enable row level security;
alter table store.uploads force row level security;
create policy own_agency on store.uploads using (agency_id = store.acting_agency());
grant select, insert, delete on store.uploads to can_cu_app;
grant update (answers) on store.uploads to can_cu_app;

-- Keeps a file, and of its agency only the newest ones and none that is older than the page says.
create function store.keep_upload(p_agency integer, p_id uuid, p_round text, p_report_date date, p_name text, p_bytes bytea,
                                  p_at timestamptz, p_oldest timestamptz, p_most integer) returns void language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  insert into store.uploads (agency_id, id, round_code, report_date, name, bytes, uploaded_at)
    values (p_agency, p_id, p_round, p_report_date, p_name, p_bytes, p_at);
  delete from store.uploads u where u.agency_id = p_agency and u.uploaded_at < p_oldest;
  delete from store.uploads u where u.agency_id = p_agency and u.id in (
    select k.id from store.uploads k where k.agency_id = p_agency order by k.uploaded_at desc, k.id offset p_most);
end
$$;

create function store.answer_upload(p_agency integer, p_id uuid, p_answers jsonb) returns void language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  update store.uploads u set answers = u.answers || p_answers where u.agency_id = p_agency and u.id = p_id;
end
$$;
