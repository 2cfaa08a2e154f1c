-- That the authority was told: when, by which channel, by whom, and under which number it was registered there.
set local lock_timeout = '750ms';

create table incident.told (
    incident uuid not null references incident.incident on delete cascade,
    n int not null check (n > 0),
    sent_at timestamptz not null,
    recorded_at timestamptz not null,
    by_whom text not null,
    channel text not null check (channel in ('portal', 'post', 'e-mail', 'in-person')),
    registration text not null check (length(registration) <= 100),
    primary key (incident, n)
);

grant select, insert on incident.told to derbes_app;
