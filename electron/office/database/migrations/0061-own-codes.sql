-- Entries that the school adds to lists that no standard fixes (shared/codes, open lists).
create table ownCode (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  list text not null, code text not null, label text not null, formerLabels text, retired integer not null
) strict;
create unique index ownCode_by_code on ownCode (list, code);

