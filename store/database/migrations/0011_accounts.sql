-- Accounts and their sessions. Times come in as arguments; each verb is one call and one transaction.

-- What a sign-in needs to know of the account behind a name or an OIDC subject.
create function store.account_of(p_key_hash bytea)
returns table (agency_id integer, user_id uuid, login text, name text, role text, password text, totp_secret text,
               disabled boolean) language plpgsql as $$
declare
  found_key store.sign_in_keys;
begin
  perform store.act_for(0, 'officer');
  select * into found_key from store.sign_in_keys k where k.agency_id = 0 and k.key_hash = p_key_hash;
  if not found then
    return;
  end if;
  perform store.act_for(found_key.home, 'officer');
  return query
    select u.agency_id, u.user_id, u.login, u.name, u.role, u.password, u.totp_secret, u.disabled_at is not null
    from store.users u where u.agency_id = found_key.home and u.user_id = found_key.user_id;
end
$$;

-- Keeps a sign-in name or an OIDC subject for a person; false when somebody else has it.
create function store.claim_sign_in_key(p_key_hash bytea, p_home integer, p_user uuid) returns boolean language plpgsql as $$
begin
  perform store.act_for(0, 'officer');
  insert into store.sign_in_keys (agency_id, key_hash, home, user_id) values (0, p_key_hash, p_home, p_user)
    on conflict do nothing;
  return found or exists (
    select from store.sign_in_keys k
    where k.agency_id = 0 and k.key_hash = p_key_hash and k.home = p_home and k.user_id = p_user);
end
$$;

-- False when the name is taken.
create function store.invite_user(
  p_actor text, p_agency integer, p_user uuid, p_login text, p_key_hash bytea, p_name text, p_role text, p_link_hash bytea,
  p_at timestamptz, p_expires timestamptz
) returns boolean language plpgsql as $$
begin
  if not store.claim_sign_in_key(p_key_hash, p_agency, p_user) then
    return false;
  end if;
  perform store.act_for(p_agency, 'officer');
  insert into store.users (agency_id, user_id, login, name, role, created_at)
    values (p_agency, p_user, p_login, p_name, p_role, p_at);
  insert into store.one_time_links (agency_id, link_hash, user_id, kind, expires_at)
    values (p_agency, p_link_hash, p_user, 'invitation', p_expires);
  perform store.append_audit(p_agency, p_at, p_actor, 'user-invited', p_user::text, json_build_object('role', p_role));
  return true;
end
$$;

-- Signs a person out everywhere: pages and devices.
create function store.sign_out_everywhere(p_agency integer, p_user uuid, p_actor text, p_at timestamptz) returns void
language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  delete from store.page_sessions s where s.agency_id = p_agency and s.user_id = p_user;
  update store.devices d set revoked_at = p_at
    where d.agency_id = p_agency and d.user_id = p_user and d.revoked_at is null;
  perform store.append_audit(p_agency, p_at, p_actor, 'signed-out-everywhere', p_user::text, '{}');
end
$$;

-- A new link for an account: an invitation that got lost, or a reset. Earlier links of the account end.
create function store.renew_link(
  p_actor text, p_agency integer, p_user uuid, p_link_hash bytea, p_at timestamptz, p_expires timestamptz
) returns text language plpgsql as $$
declare
  kind text;
begin
  perform store.act_for(p_agency, 'officer');
  select case when u.password is null then 'invitation' else 'reset' end into kind
    from store.users u where u.agency_id = p_agency and u.user_id = p_user and u.disabled_at is null for update;
  if not found then
    return null;
  end if;
  update store.one_time_links l set used_at = p_at
    where l.agency_id = p_agency and l.user_id = p_user and l.used_at is null;
  insert into store.one_time_links (agency_id, link_hash, user_id, kind, expires_at)
    values (p_agency, p_link_hash, p_user, kind, p_expires);
  perform store.append_audit(p_agency, p_at, p_actor, 'link-renewed', p_user::text, json_build_object('kind', kind));
  return kind;
end
$$;

create function store.open_link(p_agency integer, p_link_hash bytea, p_at timestamptz)
returns table (user_id uuid, kind text, login text, name text, role text) language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  return query
    select u.user_id, l.kind, u.login, u.name, u.role
    from store.one_time_links l join store.users u on u.agency_id = l.agency_id and u.user_id = l.user_id
    where l.agency_id = p_agency and l.link_hash = p_link_hash and l.used_at is null and l.expires_at > p_at
      and u.disabled_at is null;
end
$$;

-- Takes up a link once: sets the password, and where it was a reset also drops second factor, sessions and devices.
create function store.use_link(p_agency integer, p_link_hash bytea, p_password text, p_at timestamptz) returns boolean
language plpgsql as $$
declare
  link store.one_time_links;
begin
  perform store.act_for(p_agency, 'officer');
  update store.one_time_links l set used_at = p_at
    where l.agency_id = p_agency and l.link_hash = p_link_hash and l.used_at is null and l.expires_at > p_at
    returning * into link;
  if not found then
    return false;
  end if;
  update store.users u set password = p_password, totp_secret = null, failures = 0, locked_until = null
    where u.agency_id = p_agency and u.user_id = link.user_id and u.disabled_at is null;
  if not found then
    return false;
  end if;
  delete from store.recovery_codes r where r.agency_id = p_agency and r.user_id = link.user_id;
  perform store.append_audit(p_agency, p_at, 'user:' || link.user_id, link.kind || '-used', link.user_id::text, '{}');
  if link.kind = 'reset' then
    perform store.sign_out_everywhere(p_agency, link.user_id, 'user:' || link.user_id, p_at);
  end if;
  return true;
end
$$;

create function store.set_password(p_agency integer, p_user uuid, p_password text, p_at timestamptz) returns void
language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  update store.users u set password = p_password, failures = 0, locked_until = null
    where u.agency_id = p_agency and u.user_id = p_user;
  perform store.append_audit(p_agency, p_at, 'user:' || p_user, 'password-changed', p_user::text, '{}');
end
$$;

create function store.set_disabled(p_actor text, p_agency integer, p_user uuid, p_disabled boolean, p_at timestamptz) returns void
language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  update store.users u set disabled_at = case when p_disabled then p_at end, failures = 0, locked_until = null
    where u.agency_id = p_agency and u.user_id = p_user and (u.disabled_at is not null) <> p_disabled;
  if not found then
    return;
  end if;
  perform store.append_audit(p_agency, p_at, p_actor, case when p_disabled then 'user-disabled' else 'user-enabled' end,
                             p_user::text, '{}');
  if p_disabled then
    perform store.sign_out_everywhere(p_agency, p_user, p_actor, p_at);
  end if;
end
$$;

-- Counts an attempt before it is looked at, so that a thousand guesses at once are counted, too. From the fifth on each
-- one closes the account for 1, 2, 4, 8, then 15 minutes; what comes meanwhile is refused unseen and prolongs nothing.
create function store.begin_attempt(p_agency integer, p_user uuid, p_at timestamptz) returns boolean language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  update store.users u set failures = u.failures + 1,
      locked_until = case when u.failures >= 4
        then p_at + least(15, power(2, least(u.failures - 4, 4))) * interval '1 minute' end
    where u.agency_id = p_agency and u.user_id = p_user and u.disabled_at is null
      and (u.locked_until is null or u.locked_until <= p_at);
  return found;
end
$$;

-- p_counted: whether begin_attempt let it through; what it refused changes nothing.
create function store.fail_attempt(p_agency integer, p_user uuid, p_counted boolean, p_at timestamptz) returns void
language plpgsql as $$
declare
  account store.users;
begin
  perform store.act_for(p_agency, 'officer');
  select * into account from store.users u where u.agency_id = p_agency and u.user_id = p_user;
  if p_counted and account.locked_until > p_at then
    perform store.append_audit(p_agency, p_at, 'store', 'account-locked', p_user::text,
                               json_build_object('failures', account.failures, 'until', account.locked_until));
  end if;
end
$$;

-- Opens a page session. A half-open one (second factor still to come) takes back only the attempt that led to it, or
-- whoever knows a password could guess at the second factor without end.
create function store.open_user_session(
  p_agency integer, p_user uuid, p_session_hash bytea, p_stage text, p_at timestamptz, p_expires timestamptz
) returns void language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  delete from store.page_sessions s where s.agency_id = p_agency and s.expires_at <= p_at;
  insert into store.page_sessions (agency_id, session_hash, user_id, stage, expires_at)
    values (p_agency, p_session_hash, p_user, p_stage, p_expires);
  update store.users u
    set failures = case when p_stage = 'open' then 0 else greatest(u.failures - 1, 0) end, locked_until = null
    where u.agency_id = p_agency and u.user_id = p_user;
  if p_stage = 'open' then
    perform store.append_audit(p_agency, p_at, 'user:' || p_user, 'signed-in', p_user::text, '{}');
  end if;
end
$$;

drop function store.open_page_session(integer, bytea, bytea);
create function store.open_token_session(
  p_agency integer, p_token_hash bytea, p_session_hash bytea, p_at timestamptz, p_expires timestamptz
) returns void language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  delete from store.page_sessions s where s.agency_id = p_agency and s.expires_at <= p_at;
  insert into store.page_sessions (agency_id, session_hash, token_hash, expires_at)
    values (p_agency, p_session_hash, p_token_hash, p_expires);
  perform store.append_audit(p_agency, p_at, 'coordinator', 'page-session-opened', encode(substr(p_token_hash, 1, 6), 'hex'), '{}');
end
$$;

drop function store.page_session_is_open(integer, bytea);
create function store.page_session(p_agency integer, p_session_hash bytea, p_at timestamptz)
returns table (role text, stage text, user_id uuid, login text, name text, token text) language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  return query
    select coalesce(u.role, t.role), s.stage, u.user_id, u.login, u.name, encode(substr(t.token_hash, 1, 6), 'hex')
    from store.page_sessions s
    left join store.users u on u.agency_id = s.agency_id and u.user_id = s.user_id and u.disabled_at is null
    left join store.access_tokens t on t.agency_id = s.agency_id and t.token_hash = s.token_hash
      and t.revoked_at is null and (t.expires_at is null or t.expires_at > p_at)
    where s.agency_id = p_agency and s.session_hash = p_session_hash and s.expires_at > p_at
      and coalesce(u.role, t.role) is not null;
end
$$;

-- A code counts once: false when this step, or a later one, was used before.
create function store.accept_totp(p_agency integer, p_user uuid, p_step bigint) returns boolean language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  update store.users u set totp_step = p_step
    where u.agency_id = p_agency and u.user_id = p_user and u.totp_step < p_step;
  return found;
end
$$;

create function store.use_recovery_code(p_agency integer, p_user uuid, p_code_hash bytea, p_at timestamptz) returns boolean
language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  delete from store.recovery_codes r where r.agency_id = p_agency and r.user_id = p_user and r.code_hash = p_code_hash;
  if not found then
    return false;
  end if;
  perform store.append_audit(p_agency, p_at, 'user:' || p_user, 'recovery-code-used', p_user::text, '{}');
  return true;
end
$$;

create function store.enrol_totp(p_agency integer, p_user uuid, p_secret text, p_step bigint, p_code_hashes bytea[], p_at timestamptz)
returns void language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  update store.users u set totp_secret = p_secret, totp_step = p_step where u.agency_id = p_agency and u.user_id = p_user;
  delete from store.recovery_codes r where r.agency_id = p_agency and r.user_id = p_user;
  insert into store.recovery_codes (agency_id, user_id, code_hash) select p_agency, p_user, c from unnest(p_code_hashes) c;
  perform store.append_audit(p_agency, p_at, 'user:' || p_user, 'second-factor-set', p_user::text, '{}');
end
$$;

-- Ties an account of the OIDC provider to a person; false when it is another person's.
create function store.link_subject(p_agency integer, p_user uuid, p_key_hash bytea, p_at timestamptz) returns boolean
language plpgsql as $$
begin
  if not store.claim_sign_in_key(p_key_hash, p_agency, p_user) then
    return false;
  end if;
  perform store.act_for(p_agency, 'officer');
  update store.users u set provider = true where u.agency_id = p_agency and u.user_id = p_user;
  update store.one_time_links l set used_at = p_at
    where l.agency_id = p_agency and l.user_id = p_user and l.kind = 'invitation' and l.used_at is null;
  perform store.append_audit(p_agency, p_at, 'user:' || p_user, 'provider-linked', p_user::text, '{}');
  return true;
end
$$;
