-- The facts of a span of time are found without reading all of them; facts come in the order of time, so this stays small.
set local lock_timeout = '750ms';

create index fact_by_time on ledger.fact using brin (at) with (pages_per_range = 32, autosummarize = on);
