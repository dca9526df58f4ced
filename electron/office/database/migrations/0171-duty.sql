-- Duty: posts, who stands there on which day, who can't, swaps asked, and the register. Nobody stands twice on a day; the
-- index refuses it whoever writes.
create table dutyPost (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  name text not null, kind text not null, place text, startsAt text not null, endsAt text not null,
  people integer not null, weekdays text, startsOn text, endsOn text, active integer not null
) strict;

create table duty (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  postId text not null references dutyPost (id), day text not null, staffId text not null references staff (id),
  insteadOfId text references staff (id), why text
) strict;
create unique index duty_day_staff on duty (day, staffId) where deletedAt is null;
create index duty_post on duty (postId, day) where deletedAt is null;

create table dutyAway (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  staffId text not null references staff (id), weekdays text, startsOn text, endsOn text, reason text
) strict;

create table dutySwap (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  dutyId text not null references duty (id), fromId text not null references staff (id),
  withId text not null references staff (id), inReturnId text references duty (id), state text not null, note text
) strict;
create index dutySwap_state on dutySwap (state) where deletedAt is null;

create table dutyRegister (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  postId text not null references dutyPost (id), day text not null,
  openedAt text, closedAt text, children integer, present text, happened text
) strict;
create unique index dutyRegister_post_day on dutyRegister (postId, day) where deletedAt is null;
