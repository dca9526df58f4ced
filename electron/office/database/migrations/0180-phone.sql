-- The affection phone: lines, who has one when, and every call or attempt.
create table phoneLine (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  name text not null, kind text not null, place text, active integer not null
) strict;

create table phoneAppointment (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  lineId text not null references phoneLine (id), day text not null, startsAt text not null, endsAt text not null,
  childId text not null references child (id), state text not null, reason text,
  check (startsAt < endsAt)
) strict;
create index phoneAppointment_by_line on phoneAppointment (lineId, day) where deletedAt is null;
create index phoneAppointment_by_child on phoneAppointment (childId, day) where deletedAt is null;
create index phoneAppointment_by_day on phoneAppointment (day) where deletedAt is null;

-- No line has two children at once, and no child two lines; whoever was cancelled or did not come gives the time back.
create trigger phoneAppointment_apart_when_made before insert on phoneAppointment
when new.deletedAt is null and new.state in ('booked', 'kept') begin
  select raise(abort, 'phoneLineTaken') from phoneAppointment
  where lineId = new.lineId and day = new.day and deletedAt is null and state in ('booked', 'kept')
    and startsAt < new.endsAt and endsAt > new.startsAt;
  select raise(abort, 'phoneChildTaken') from phoneAppointment
  where childId = new.childId and day = new.day and deletedAt is null and state in ('booked', 'kept')
    and startsAt < new.endsAt and endsAt > new.startsAt;
end;
create trigger phoneAppointment_apart_when_changed
before update of lineId, day, startsAt, endsAt, childId, state, deletedAt on phoneAppointment
when new.deletedAt is null and new.state in ('booked', 'kept') begin
  select raise(abort, 'phoneLineTaken') from phoneAppointment
  where lineId = new.lineId and day = new.day and deletedAt is null and state in ('booked', 'kept')
    and startsAt < new.endsAt and endsAt > new.startsAt and id <> new.id;
  select raise(abort, 'phoneChildTaken') from phoneAppointment
  where childId = new.childId and day = new.day and deletedAt is null and state in ('booked', 'kept')
    and startsAt < new.endsAt and endsAt > new.startsAt and id <> new.id;
end;

create table phoneCall (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  childId text not null references child (id), day text not null, startsAt text, endsAt text, source text not null,
  lineId text references phoneLine (id), way text not null, kinId text references kin (id), relation text, number text,
  connected integer, whyNot text, mood text, line text, dutyStaffId text references staff (id),
  appointmentId text references phoneAppointment (id), startedAt integer
) strict;
create index phoneCall_by_day on phoneCall (day) where deletedAt is null;
create index phoneCall_by_child on phoneCall (childId, day) where deletedAt is null;
create index phoneCall_unfinished on phoneCall (startedAt) where connected is null and deletedAt is null;
create index phoneCall_bad on phoneCall (childId, number) where whyNot in ('wrongNumber', 'notInService') and deletedAt is null;
-- A child is on one phone at a time.
create unique index phoneCall_running on phoneCall (childId) where connected is null and endsAt is null and deletedAt is null;

-- How long a child may have a line; empty: as the program has it.
alter table school add column phoneMinutes integer;
