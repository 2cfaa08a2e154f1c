-- The marks of a person stand under a key of the index too; while that rotates there is a row for each.
set local lock_timeout = '750ms';

alter table vault.trace add column key bigint not null default 0;
alter table vault.trace drop constraint trace_pkey;
alter table vault.trace add primary key (subject, key);
alter table vault.trace alter column key drop default;

create function vault.refuse_half_the_marks() returns trigger language plpgsql as $$
begin
    if exists (select from fresh f join vault.key k on k.ring = 'index' and k.id = f.key and k.state = 'destroyed')
    or exists (select from fresh f join vault.key k on k.ring = 'index' and k.id <> f.key and k.state = 'written'
                where not exists (select from fresh t where t.subject = f.subject and t.key = k.id))
    then raise exception 'marked under a key that is not in use' using errcode = 'VK001';
    end if;
    return null;
end $$;

create trigger marked_under_the_keys_in_use after insert on vault.trace
    referencing new table as fresh for each statement execute function vault.refuse_half_the_marks();
