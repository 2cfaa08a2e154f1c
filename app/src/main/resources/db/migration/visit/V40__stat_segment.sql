-- A saved segment may hold several filters.
set local lock_timeout = '750ms';

alter table visit.stat_segment
    add column dims smallint[],
    add column vals text[];
update visit.stat_segment set dims = array[dim], vals = array[value];
alter table visit.stat_segment
    alter column dims set not null,
    alter column vals set not null,
    add constraint stat_segment_filters check (cardinality(dims) between 1 and 3 and cardinality(vals) = cardinality(dims)),
    drop column dim,
    drop column value;
comment on table visit.stat_segment is 'Filters with a name; dims and vals are of one length';
