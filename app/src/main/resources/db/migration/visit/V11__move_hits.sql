-- Moves the hits there are into their days.
set local lock_timeout = '750ms';

do $$
begin
    perform visit.open_day(day)
       from (select distinct (at at time zone 'Asia/Almaty')::date as day from visit.hit_before) as days;
end $$;

insert into visit.hit (at, visitor, consent, kind, page, referrer, browser, device, address)
select at, visitor, consent, 'view', page, referrer, browser, 'other', address from visit.hit_before order by id;
drop table visit.hit_before;

alter table visit.tally drop constraint tally_kind_check;
alter table visit.tally add constraint tally_kind_check
    check (kind in ('browser', 'referrer', 'refused', 'event', 'robot')) not valid;
alter table visit.tally validate constraint tally_kind_check;
