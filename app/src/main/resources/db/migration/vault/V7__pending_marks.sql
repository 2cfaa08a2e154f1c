-- Marks of new people gather to sixteen megabytes before they are merged into the index: fewer and larger merges. A search
-- reads what waits as well.
set local lock_timeout = '750ms';

alter index vault.trace_marks set (gin_pending_list_limit = 16384);
