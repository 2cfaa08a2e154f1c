-- The room order has a schema of its own; its name is a word of SQL, so the schema is called orders.
set local lock_timeout = '750ms';

create schema if not exists orders;
grant usage on schema orders to derbes_app;
