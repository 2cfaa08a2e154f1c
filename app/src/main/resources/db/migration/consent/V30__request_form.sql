-- A consent can be given in the form of a request, by somebody without an account.
set local lock_timeout = '750ms';

alter table consent.consent drop constraint consent_channel_check;
alter table consent.consent add constraint consent_channel_check
    check (channel in ('registration', 'cabinet', 'banner', 'request-form')) not valid;
alter table consent.consent validate constraint consent_channel_check;
