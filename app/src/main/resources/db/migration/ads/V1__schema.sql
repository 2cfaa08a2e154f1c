-- The room ads has a schema of its own; the application may use it but not alter it.
set local lock_timeout = '750ms';

create schema if not exists ads;
grant usage on schema ads to derbes_app;
