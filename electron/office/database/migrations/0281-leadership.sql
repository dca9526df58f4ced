-- Who held which post of the leadership group, from when to when.
create table leadershipPost (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  post text not null, staffId text references staff (id), name text, job text, duty text,
  startsOn text not null, endsOn text
) strict;
