-- The one way to put a sealed fact back: behind the end of the tree, while the house is shut, never over another one.
set local lock_timeout = '750ms';

create function ledger.put_back(first bigint, ids uuid[], times timestamptz[], subjects uuid[], deeds text[],
                                actors text[], codes text[])
    returns void language plpgsql security definer set search_path = '' as $$
begin
    perform from ledger.tree where size = first and opened <> ledger.life();
    if not found then
        raise exception 'no fact is put back into an open house' using errcode = 'object_not_in_prerequisite_state';
    end if;
    with told as materialized (
        select ('x' || left(replace(it.id::text, '-', ''), 12))::bit(48)::bigint as seq, first + it.n - 1 as leaf, it.*
          from unnest(ids, times, subjects, deeds, actors, codes)
               with ordinality as it (id, at, subject, deed, actor, codes, n)),
    known as (
        update ledger.fact f set leaf = told.leaf
          from told
         where f.seq = told.seq and f.leaf is null
           and (f.id, f.at, f.subject, f.deed, f.actor, f.codes)
               is not distinct from (told.id, told.at, told.subject, told.deed, told.actor, told.codes)
        returning f.seq)
    insert into ledger.fact (seq, leaf, id, at, subject, deed, actor, codes)
    select told.seq, told.leaf, told.id, told.at, told.subject, told.deed, told.actor, told.codes
      from told
     where not exists (select from known where known.seq = told.seq);
end $$;
comment on function ledger.put_back is 'a fact the copy had recorded and not woven is the same row; another one in its place is an error';

create function ledger.move_past(place bigint)
    returns bigint language sql security definer set search_path = '' as $$
    select setval('ledger.fact_seq', greatest(place, (select last_value from ledger.fact_seq)))
$$;

revoke execute on function ledger.put_back, ledger.move_past from public;
grant execute on function ledger.put_back, ledger.move_past to derbes_weaver;
