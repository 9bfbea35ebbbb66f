-- Device authorization (RFC 8628), device tokens, service tokens.

-- False when the user code is in use; the caller then takes another.
create function store.request_device(
  p_device_hash bytea, p_user_code text, p_client text, p_scope text, p_from text, p_interval integer,
  p_at timestamptz, p_expires timestamptz
) returns boolean language plpgsql as $$
begin
  perform store.act_for(0, 'officer');
  delete from store.device_requests r where r.agency_id = 0 and r.expires_at <= p_at - interval '1 hour';
  insert into store.device_requests (agency_id, device_hash, user_code, client, scope, asked_from, poll_interval, expires_at)
    values (0, p_device_hash, p_user_code, p_client, p_scope, p_from, p_interval, p_expires)
    on conflict do nothing;
  return found;
end
$$;

create function store.pending_device(p_user_code text, p_at timestamptz)
returns table (client text, scope text, asked_from text, expires_at timestamptz) language plpgsql as $$
begin
  perform store.act_for(0, 'officer');
  return query
    select r.client, r.scope, r.asked_from, r.expires_at from store.device_requests r
    where r.agency_id = 0 and r.user_code = p_user_code and r.state = 'pending' and r.expires_at > p_at;
end
$$;

-- A person allows or refuses a pending request; false when there is none any more.
create function store.decide_device(
  p_user_code text, p_agency integer, p_user uuid, p_allowed boolean, p_at timestamptz
) returns boolean language plpgsql as $$
declare
  request store.device_requests;
begin
  perform store.act_for(0, 'officer');
  update store.device_requests r
    set state = case when p_allowed then 'allowed' else 'refused' end, home = p_agency, user_id = p_user
    where r.agency_id = 0 and r.user_code = p_user_code and r.state = 'pending' and r.expires_at > p_at
    returning * into request;
  if not found then
    return false;
  end if;
  perform store.act_for(p_agency, 'officer');
  perform store.append_audit(p_agency, p_at, 'user:' || p_user, case when p_allowed then 'device-allowed' else 'device-refused' end,
                             request.client, json_build_object('from', request.asked_from));
  return true;
end
$$;

-- RFC 8628 §3.5: a poll that comes too early costs five seconds more from then on.
create function store.poll_device(p_device_hash bytea, p_client text, p_at timestamptz)
returns table (outcome text, home integer, user_id uuid) language plpgsql as $$
declare
  request store.device_requests;
  early boolean;
begin
  perform store.act_for(0, 'officer');
  select * into request from store.device_requests r where r.agency_id = 0 and r.device_hash = p_device_hash for update;
  if not found or request.client <> p_client or request.state = 'redeemed' then
    return query select 'invalid_grant', null::integer, null::uuid;
  elsif request.expires_at <= p_at then
    return query select 'expired_token', null::integer, null::uuid;
  elsif request.state = 'refused' then
    return query select 'access_denied', null::integer, null::uuid;
  elsif request.state = 'allowed' then
    return query select 'allowed', request.home, request.user_id;
  else
    early := request.polled_at + request.poll_interval * interval '1 second' > p_at;
    update store.device_requests r
      set polled_at = p_at, poll_interval = r.poll_interval + case when early then 5 else 0 end
      where r.agency_id = 0 and r.device_hash = p_device_hash;
    return query select case when early then 'slow_down' else 'authorization_pending' end, null::integer, null::uuid;
  end if;
end
$$;

-- Makes the device of an allowed request, once: of several polls at the same time one wins.
create function store.redeem_device(
  p_device_hash bytea, p_agency integer, p_user uuid, p_device uuid, p_family_hash bytea, p_chain_secret bytea,
  p_refresh_hash bytea, p_access_hash bytea, p_at timestamptz, p_access_expires timestamptz, p_expires timestamptz
) returns text language plpgsql as $$
declare
  request store.device_requests;
begin
  perform store.act_for(0, 'officer');
  update store.device_requests r set state = 'redeemed'
    where r.agency_id = 0 and r.device_hash = p_device_hash and r.state = 'allowed' and r.home = p_agency
      and r.user_id = p_user and r.expires_at > p_at
    returning * into request;
  if not found then
    return null;
  end if;
  perform store.act_for(p_agency, 'officer');
  perform from store.users u where u.agency_id = p_agency and u.user_id = p_user and u.disabled_at is null;
  if not found then
    return null;
  end if;
  insert into store.devices (agency_id, device_id, user_id, client, scope, asked_from, family_hash, chain_secret,
      refresh_hash, access_hash, access_expires_at, rotated_at, expires_at, created_at)
    values (p_agency, p_device, p_user, request.client, request.scope, request.asked_from, p_family_hash, p_chain_secret,
      p_refresh_hash, p_access_hash, p_access_expires, p_at, p_expires, p_at);
  perform store.append_audit(p_agency, p_at, 'user:' || p_user, 'device-signed-in', p_device::text,
                             json_build_object('client', request.client));
  return request.scope;
end
$$;

create function store.device_of_family(p_agency integer, p_family_hash bytea)
returns table (chain_secret bytea, client text, scope text) language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  return query select d.chain_secret, d.client, d.scope from store.devices d
    where d.agency_id = p_agency and d.family_hash = p_family_hash and d.revoked_at is null;
end
$$;

-- 'rotated'; 'repeated' when the same refresh comes again within half a minute (two windows, a lost answer): the caller
-- then gives out the pair of before; 'reused' when an older token comes back: somebody has a copy, the device ends.
create function store.refresh_device(
  p_agency integer, p_family_hash bytea, p_presented_hash bytea, p_next_refresh bytea, p_next_access bytea,
  p_at timestamptz, p_access_expires timestamptz, p_expires timestamptz
) returns text language plpgsql as $$
declare
  device store.devices;
begin
  perform store.act_for(p_agency, 'officer');
  select * into device from store.devices d where d.agency_id = p_agency and d.family_hash = p_family_hash for update;
  if not found or device.revoked_at is not null or device.expires_at <= p_at then
    return 'unknown';
  end if;
  perform from store.users u where u.agency_id = p_agency and u.user_id = device.user_id and u.disabled_at is null;
  if not found then
    return 'unknown';
  end if;
  if device.refresh_hash = p_presented_hash then
    update store.devices d set previous_refresh_hash = d.refresh_hash, previous_access_hash = d.access_hash,
        refresh_hash = p_next_refresh, access_hash = p_next_access, access_expires_at = p_access_expires,
        rotated_at = p_at, expires_at = p_expires
      where d.agency_id = p_agency and d.device_id = device.device_id;
    return 'rotated';
  end if;
  if device.previous_refresh_hash = p_presented_hash and device.refresh_hash = p_next_refresh
     and device.rotated_at + interval '30 seconds' >= p_at then
    return 'repeated';
  end if;
  update store.devices d set revoked_at = p_at where d.agency_id = p_agency and d.device_id = device.device_id;
  perform store.append_audit(p_agency, p_at, 'store', 'device-token-reused', device.device_id::text,
                             json_build_object('user', device.user_id));
  return 'reused';
end
$$;

-- Ends a device; a person only one of its own (p_user), an administrator any.
create function store.revoke_device(p_actor text, p_agency integer, p_device uuid, p_user uuid, p_at timestamptz) returns boolean
language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  update store.devices d set revoked_at = p_at
    where d.agency_id = p_agency and d.device_id = p_device and d.revoked_at is null and d.user_id = coalesce(p_user, d.user_id);
  if not found then
    return false;
  end if;
  perform store.append_audit(p_agency, p_at, p_actor, 'device-revoked', p_device::text, '{}');
  return true;
end
$$;

-- RFC 7009: whoever holds a token of the device may end it.
create function store.revoke_by_token(p_agency integer, p_token_hash bytea, p_at timestamptz) returns void language plpgsql as $$
declare
  device store.devices;
begin
  perform store.act_for(p_agency, 'officer');
  select * into device from store.devices d
    where d.agency_id = p_agency and d.revoked_at is null
      and p_token_hash in (d.refresh_hash, d.previous_refresh_hash, d.access_hash);
  if found then
    perform store.revoke_device('user:' || device.user_id, p_agency, device.device_id, device.user_id, p_at);
  end if;
end
$$;

-- What a token opens: a service token, or the access token of a device (the one before it for as long as a request
-- under way may still carry it).
drop function store.authenticate(integer, bytea);
create function store.authenticate(p_agency integer, p_token_hash bytea, p_at timestamptz)
returns table (role text, scope text, user_id uuid, user_name text) language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  return query
    select t.role, t.scope, null::uuid, null::text from store.access_tokens t
    where t.agency_id = p_agency and t.token_hash = p_token_hash and t.revoked_at is null
      and (t.expires_at is null or t.expires_at > p_at)
    union all
    select u.role, d.scope, u.user_id, u.name
    from store.devices d join store.users u on u.agency_id = d.agency_id and u.user_id = d.user_id
    where d.agency_id = p_agency and d.revoked_at is null and u.disabled_at is null and d.access_expires_at > p_at
      and (d.access_hash = p_token_hash
           or (d.previous_access_hash = p_token_hash and d.rotated_at + interval '30 seconds' >= p_at));
end
$$;

drop function store.issue_token(integer, bytea, text);
create function store.issue_token(
  p_actor text, p_agency integer, p_token_hash bytea, p_role text, p_scope text, p_label text, p_at timestamptz, p_expires timestamptz
) returns void language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  insert into store.access_tokens (agency_id, token_hash, role, scope, label, created_at, expires_at)
    values (p_agency, p_token_hash, p_role, p_scope, p_label, p_at, p_expires);
  perform store.append_audit(p_agency, p_at, p_actor, 'token-issued', encode(substr(p_token_hash, 1, 6), 'hex'),
                             json_build_object('role', p_role, 'scope', p_scope, 'expires', p_expires));
end
$$;

create function store.revoke_token(p_actor text, p_agency integer, p_token_hash bytea, p_at timestamptz) returns boolean
language plpgsql as $$
begin
  perform store.act_for(p_agency, 'officer');
  update store.access_tokens t set revoked_at = p_at
    where t.agency_id = p_agency and t.token_hash = p_token_hash and t.revoked_at is null;
  if not found then
    return false;
  end if;
  delete from store.page_sessions s where s.agency_id = p_agency and s.token_hash = p_token_hash;
  perform store.append_audit(p_agency, p_at, p_actor, 'token-revoked', encode(substr(p_token_hash, 1, 6), 'hex'), '{}');
  return true;
end
$$;
