-- Each file with personal fields that was saved: for whom, for what, and which fields; never their values.
create table sentFile (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  day text not null, what text not null, format text not null, receiver text not null, purpose text not null,
  fields text not null, staffId text not null references staff (id)
) strict;
create index sentFile_by_staff on sentFile (staffId, what, seq);
