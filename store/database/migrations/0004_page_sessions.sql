-- Sessions of the coordinator's pages. A session lives as long as its token does, twelve hours at most.

create function store.open_page_session(p_agency integer, p_token_hash bytea, p_session_hash bytea) returns void language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  delete from store.page_sessions s where s.agency_id = p_agency and s.expires_at < now();
  insert into store.page_sessions (agency_id, session_hash, token_hash, expires_at)
    values (p_agency, p_session_hash, p_token_hash, now() + interval '12 hours');
  perform store.append_audit(p_agency, clock_timestamp(), 'coordinator', 'page-session-opened',
                             encode(substr(p_token_hash, 1, 6), 'hex'), '{}');
end
$$;

create function store.page_session_is_open(p_agency integer, p_session_hash bytea) returns boolean language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  return exists (
    select from store.page_sessions s
    join store.access_tokens t on t.agency_id = s.agency_id and t.token_hash = s.token_hash
    where s.agency_id = p_agency and s.session_hash = p_session_hash and s.expires_at > now()
      and t.revoked_at is null and t.role = 'coordinator');
end
$$;

create function store.close_page_session(p_agency integer, p_session_hash bytea) returns void language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  delete from store.page_sessions s where s.agency_id = p_agency and s.session_hash = p_session_hash;
end
$$;
