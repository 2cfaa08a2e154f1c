-- The room visit has a schema of its own; the application may use it but not alter it.
set local lock_timeout = '750ms';

create schema if not exists visit;
grant usage on schema visit to derbes_app;
