-- What the school asks besides: its own fields. Their values stand in child.own as JSON, by the field's id.
create table ownField (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  label text not null, formerLabels text, kind text not null, section text not null, asked integer not null,
  sensitivity text not null, choices text, place integer not null, retired integer not null
) strict;

alter table child add column own text;
