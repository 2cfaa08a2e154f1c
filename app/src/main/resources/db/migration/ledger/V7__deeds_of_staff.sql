-- What each member of staff did, in order; facts of everybody else cost nothing by it.
set local lock_timeout = '750ms';

create index fact_by_staff on ledger.fact (actor, seq) where actor like 'staff:%';
