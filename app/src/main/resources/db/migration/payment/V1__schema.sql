-- The room payment has a schema of its own; the application may use it but not alter it.
set local lock_timeout = '750ms';

create schema if not exists payment;
grant usage on schema payment to derbes_app;
