-- At which place of the body's paper somebody stands: the answer names people by it, so that no number of an account leaves.
set local lock_timeout = '750ms';

alter table disclosure.demand_person add column place int;
update disclosure.demand_person p set place = n.place
  from (select subject, demand, row_number() over (partition by demand order by added_at, subject) as place
          from disclosure.demand_person) n
 where n.subject = p.subject and n.demand = p.demand;
alter table disclosure.demand_person alter column place set not null;
alter table disclosure.demand_person add constraint demand_person_place_is_own unique (demand, place);
