-- People whose contacts are in no index, so that nobody is found by them: the buyer of one order without an account.
set local lock_timeout = '750ms';

alter table vault.person add column listed boolean not null default true;
