-- Money that is only held until somebody has looked; of somebody who was erased no language is kept.
set local lock_timeout = '750ms';

alter table payment.attempt alter column language drop not null;
alter table payment.attempt
    add column care text check (length(care) between 1 and 400),
    add column care_until timestamptz,
    add column care_end text check (care_end in ('take', 'let-go'));
comment on column payment.attempt.language is 'of the buyer; null once erased';
comment on column payment.attempt.care is 'codes of reasons why it is held first, parted by spaces; null where nothing was unusual';
comment on column payment.attempt.care_until is 'when what is held is taken by itself; null while nothing is held';
create index attempt_looked_at on payment.attempt (care_until, id) where state = 'held' and care is not null;
