-- No row is made under a key that a rotation has left behind, whatever a node that slept through it still believes.
set local lock_timeout = '750ms';

create function vault.key_of(wrapped bytea) returns bigint immutable parallel safe language sql
return case when octet_length(wrapped) > 5 then
    (get_byte(wrapped, 1)::bigint << 24) | (get_byte(wrapped, 2) << 16) | (get_byte(wrapped, 3) << 8) | get_byte(wrapped, 4)
end;

create function vault.refuse_key_left_behind() returns trigger language plpgsql as $$
begin
    if exists (select from fresh f where not exists (
            select from vault.key k
             where k.ring = 'wrapping' and k.id = vault.key_of(f.wrapped_key) and k.state in ('primary', 'retiring')))
    then raise exception 'wrapped under a key that is not in use' using errcode = 'VK001';
    end if;
    return null;
end $$;

create trigger wrapped_under_a_key_in_use after insert on vault.person
    referencing new table as fresh for each statement execute function vault.refuse_key_left_behind();
create trigger rewrapped_under_a_key_in_use after update on vault.person
    referencing new table as fresh for each statement execute function vault.refuse_key_left_behind();

alter table vault.look_up add column key bigint not null default 0;
alter table vault.look_up drop constraint look_up_pkey;
alter table vault.look_up add primary key (subject, field, key);
alter table vault.look_up alter column key drop default;
grant update (key) on vault.look_up to derbes_app;

-- While an index key is being brought in, each entry comes under it too; under one that is gone none comes.
create function vault.refuse_half_an_index() returns trigger language plpgsql as $$
begin
    if exists (select from fresh f join vault.key k on k.ring = 'index' and k.id = f.key and k.state = 'destroyed')
    or exists (select from fresh f join vault.key k on k.ring = 'index' and k.id <> f.key and k.state = 'written'
                where not exists (select from fresh t
                                   where t.subject = f.subject and t.field = f.field and t.key = k.id))
    then raise exception 'indexed under a key that is not in use' using errcode = 'VK001';
    end if;
    return null;
end $$;

create trigger indexed_under_the_keys_in_use after insert on vault.look_up
    referencing new table as fresh for each statement execute function vault.refuse_half_an_index();
