-- The growth record: pages by the mentor and by the child, their pictures, and every wish to open a sealed one.
create table growthPage (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  childId text not null references child (id), part text not null, day text not null, title text,
  author text not null, staffId text references staff (id), mood text, text text, sealed integer not null, sealedText text
) strict;
create index growthPage_by_child on growthPage (childId) where deletedAt is null;

create table sealOpening (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  childId text not null references child (id), pageId text not null references growthPage (id),
  exception text not null, reason text not null, opened integer not null
) strict;

alter table attachment add column growthPageId text references growthPage (id);
create index attachment_by_growthPage on attachment (growthPageId) where growthPageId is not null;
