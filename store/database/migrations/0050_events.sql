-- What changed, told after the change is committed: hints that wake whoever listens, never the truth itself. One feed an
-- agency, and one more (agency 0) in which the coordinator sees every agency's. Recorded in batches and outside of the
-- writes, so that the feeds' head rows make no write wait.

create table store.change_feeds (
  agency_id integer primary key references store.agencies,
  last_sequence bigint not null default 0
);

create table store.changes (
  agency_id integer not null,
  sequence bigint not null,
  about_agency integer not null,
  kind text not null,
  subject text not null,
  at timestamptz not null default now(),
  primary key (agency_id, sequence)
);

do $$
declare
  name text;
begin
  foreach name in array array['change_feeds', 'changes'] loop
    execute format('alter table store.%I enable row level security', name);
    execute format('alter table store.%I force row level security', name);
    execute format('create policy own_agency on store.%I using (agency_id = store.acting_agency())', name);
  end loop;
end
$$;

grant select, insert on store.change_feeds, store.changes to can_cu_app;
grant update (last_sequence) on store.change_feeds to can_cu_app;
grant delete on store.changes to can_cu_app;

-- Appends a batch to the feeds it concerns, always in the order of their ids: two processes cannot lock each other out.
-- A feed keeps its last 10,000 changes; who was away for longer is told to read everything anew.
create function store.record_changes(p_feed integer[], p_about integer[], p_kind text[], p_subject text[])
returns void language plpgsql as $$
declare
  v_feed integer;
  before bigint;
  added bigint;
begin
  for v_feed in select distinct f from unnest(p_feed) f order by f loop
    perform store.act_for(v_feed, 'officer');
    insert into store.change_feeds (agency_id) values (v_feed) on conflict do nothing;
    select c.last_sequence into before from store.change_feeds c where c.agency_id = v_feed for update;
    insert into store.changes (agency_id, sequence, about_agency, kind, subject)
      select v_feed, before + row_number() over (order by u.position), u.about, u.kind, u.subject
      from unnest(p_feed, p_about, p_kind, p_subject) with ordinality as u (feed, about, kind, subject, position)
      where u.feed = v_feed;
    get diagnostics added = row_count;
    update store.change_feeds c set last_sequence = before + added where c.agency_id = v_feed;
    delete from store.changes c where c.agency_id = v_feed and c.sequence <= before + added - 10000;
  end loop;
end
$$;

-- The feed's end: where a listener starts that has heard nothing yet.
create function store.change_feed_end(p_feed integer) returns bigint language plpgsql as $$
begin
  perform store.act_for(p_feed, 'officer');
  return coalesce((select c.last_sequence from store.change_feeds c where c.agency_id = p_feed), 0);
end
$$;

create function store.read_changes(p_feed integer, p_after bigint, p_limit integer)
returns table (sequence bigint, about_agency integer, kind text, subject text, at timestamptz) language plpgsql as $$
begin
  perform store.act_for(p_feed, 'officer');
  return query
    select c.sequence, c.about_agency, c.kind, c.subject, c.at from store.changes c
    where c.agency_id = p_feed and c.sequence > p_after order by c.sequence limit p_limit;
end
$$;
