-- A file that was merged into another lies in the bin and names it; its old address opens the other.
alter table child add column mergedInto text references child (id);

-- Two files that somebody has looked at: not one child. They are never offered as doubles again.
create table notDouble (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  childId text not null references child (id), otherId text not null references child (id)
) strict;
create index notDouble_by_child on notDouble (childId) where deletedAt is null;
create index notDouble_by_other on notDouble (otherId) where deletedAt is null;
