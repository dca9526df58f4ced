-- How the principal judges a teacher's care over a time: a level and a comment, the ground for praise.
create table mentorReview (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  staffId text not null references staff (id), startsOn text not null, endsOn text not null, level text not null,
  comment text
) strict;
create index mentorReview_by_staff on mentorReview (staffId, startsOn) where deletedAt is null;
