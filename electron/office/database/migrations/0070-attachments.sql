-- Pictures and papers of a child: what each is, in a record like every other ...
create table attachment (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  childId text not null references child (id), kind text not null, title text, day text, format text not null,
  bytes integer not null, width integer, height integer, sha256 text not null
) strict;
create index attachment_by_child on attachment (childId, kind) where deletedAt is null;

-- ... and its bytes beside it: too large for the audit chain, which holds their sha256. Written once with the record
-- (contents.ts) and gone with it when the bin is emptied.
create table attachmentContent (
  attachmentId text not null primary key references attachment (id) on delete cascade,
  content blob not null, thumbnail blob
) strict;
