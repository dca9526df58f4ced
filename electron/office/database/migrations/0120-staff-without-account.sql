-- A teacher need not have an account: a mentor is chosen by name, and only who signs in has a sign-in name.
drop index staff_by_username;
alter table staff rename column username to formerUsername;
alter table staff add column username text;
update staff set username = formerUsername;
alter table staff drop column formerUsername;
create unique index staff_by_username on staff (username) where username is not null and deletedAt is null;
