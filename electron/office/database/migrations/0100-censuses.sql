-- What each census brought in said, as marks by child and target; the next one is compared with the newest.
create table census (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  fileName text not null, day text not null, marks text not null
) strict;
