-- Orders that wait until a person of the shop has looked at them; a row goes when its order waits no longer.
set local lock_timeout = '750ms';

create table orders.review (
    purchase uuid primary key,
    review uuid not null
);
create index review_waited_for on orders.review (review);
grant select, insert, delete on orders.review to derbes_app;
