-- The school's own days beside the State's list, when the home is open, and the bell times. The hours that come with the
-- program keep the township's rule (domain.md 1.7): three hours on school days, three days of eight hours in vacations.
create table calendarDay (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  day text not null, kind text not null, name text, asWeekday text, bellSet text, note text
) strict;
create unique index calendarDay_day on calendarDay (day) where deletedAt is null;

create table openingHours (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  dayKind text not null, weekdays text, startsAt text not null, endsAt text not null
) strict;

create table bellTime (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  name text not null, startsAt text not null, endsAt text not null, weekdays text, bellSet text
) strict;

insert into openingHours (id, version, createdAt, updatedAt, dayKind, weekdays, startsAt, endsAt)
select column1, 1, unixepoch() * 1000, unixepoch() * 1000, column2, column3, column4, column5
from (values
  ('01990000-0000-7000-8000-000000100001', 'schoolDay', null, '12:00', '13:30'),
  ('01990000-0000-7000-8000-000000100002', 'schoolDay', null, '15:30', '17:30'),
  ('01990000-0000-7000-8000-000000100003', 'vacation', '["1","3","5"]', '08:00', '12:00'),
  ('01990000-0000-7000-8000-000000100004', 'vacation', '["1","3","5"]', '13:30', '17:30')
);

alter table school add column openHoursLeast integer not null default 3;
alter table school add column vacationDaysLeast integer not null default 3;
alter table school add column vacationHoursLeast integer not null default 8;
