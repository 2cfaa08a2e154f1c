-- Events between rooms that wait for their listeners; completed ones are removed (they carry ids only).
set local lock_timeout = '750ms';

create table public.event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
create index event_publication_by_event on public.event_publication using hash (serialized_event);
create index event_publication_by_completion on public.event_publication (completion_date);
grant select, insert, update, delete on public.event_publication to derbes_app;
