-- Links by which an advertiser looks at their own figures, and the short sessions behind them; hashes only.
set local lock_timeout = '750ms';

create table ads.link (
    hash bytea primary key,
    advertiser uuid not null references ads.advertiser,
    maker text not null,
    made_at timestamptz not null,
    until timestamptz not null,
    used_at timestamptz
);
create index link_of on ads.link (advertiser);

create table ads.session (
    hash bytea primary key,
    advertiser uuid not null references ads.advertiser,
    until timestamptz not null
);
create index session_of on ads.session (advertiser);

grant select, insert, update, delete on ads.link to derbes_app;
grant select, insert, delete on ads.session to derbes_app;
