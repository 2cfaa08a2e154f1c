-- Sessions and counts of tries live in the schema door now, staff and their links in the schema staff.
set local lock_timeout = '750ms';

drop table account.session_attributes;
drop table account.session;
drop table account.throttle;
drop table account.staff_link;
drop table account.staff;
