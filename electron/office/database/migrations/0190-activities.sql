-- Activities: one row each, one for each child who came, one for each teacher or helper who took part.
create table activity (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  title text not null, kind text not null, day text not null, startsAt text, endsAt text, state text not null,
  place text, staffId text references staff (id), bookingId text references booking (id), partners text,
  others integer, purpose text, steps text, effect text, gifts text, costFen integer, cancelReason text, note text
) strict;
create index activity_by_day on activity (day) where deletedAt is null;
create unique index activity_by_booking on activity (bookingId) where bookingId is not null and deletedAt is null;

create table activityChild (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  activityId text not null references activity (id), childId text not null references child (id)
) strict;
create unique index activityChild_by_activity on activityChild (activityId, childId) where deletedAt is null;
create index activityChild_by_child on activityChild (childId) where deletedAt is null;

create table activityPerson (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  activityId text not null references activity (id), staffId text references staff (id),
  helperId text references helper (id)
) strict;
create index activityPerson_by_activity on activityPerson (activityId) where deletedAt is null;

-- A photo belongs to the activity; its bytes lie beside it, as those of attachments do.
create table activityPhoto (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  activityId text not null references activity (id), caption text, bytes integer not null,
  width integer not null, height integer not null, sha256 text not null
) strict;
create index activityPhoto_by_activity on activityPhoto (activityId) where deletedAt is null;

create table activityPhotoContent (
  activityPhotoId text not null primary key references activityPhoto (id) on delete cascade,
  content blob not null, thumbnail blob
) strict;
