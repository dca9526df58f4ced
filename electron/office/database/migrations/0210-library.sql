-- Books: titles, their copies, cards and loans. That one copy is out once is held by an index, not by a page.
create table title (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  isbn text, name text not null, author text, publisher text, year integer, classNumber text, age text,
  priceFen integer, series text, note text, sounds text
) strict;
create index title_by_isbn on title (isbn) where isbn is not null and deletedAt is null;

create table copy (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  titleId text not null references title (id), number integer not null, oldNumber text, source text not null,
  acquiredOn text not null, priceFen integer, roomId text references room (id), shelf text, condition text not null,
  lendable integer not null, labelledOn text, lostOn text, leftOn text, leftBy text, note text
) strict;
create unique index copy_by_number on copy (number);
create index copy_by_old_number on copy (oldNumber) where oldNumber is not null and deletedAt is null;
create index copy_by_title on copy (titleId) where deletedAt is null;

create table card (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  number integer not null, childId text references child (id), staffId text references staff (id),
  classId text references schoolClass (id), issuedOn text not null, lostOn text,
  check ((childId is null) + (staffId is null) + (classId is null) = 2)
) strict;
create unique index card_by_child_number on card (number) where childId is not null;
create unique index card_by_staff_number on card (number) where staffId is not null;
create unique index card_by_class_number on card (number) where classId is not null;
-- Of one holder one card is good.
create unique index card_of_child on card (childId) where childId is not null and lostOn is null and deletedAt is null;
create unique index card_of_staff on card (staffId) where staffId is not null and lostOn is null and deletedAt is null;
create unique index card_of_class on card (classId) where classId is not null and lostOn is null and deletedAt is null;

create table loan (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  copyId text references copy (id), assetId text references asset (id), quantity integer not null,
  childId text references child (id), staffId text references staff (id), classId text references schoolClass (id),
  lentOn text not null, dueOn text not null, renewals integer not null, lentById text not null references staff (id),
  overrideReason text, returnedOn text, returnedToId text references staff (id), lost integer not null, foundOn text,
  conditionBack text, missing text, note text,
  check ((copyId is null) + (assetId is null) = 1),
  check ((childId is null) + (staffId is null) + (classId is null) = 2)
) strict;
create unique index loan_out_copy on loan (copyId) where copyId is not null and returnedOn is null and deletedAt is null;
create index loan_out_asset on loan (assetId, quantity)
  where assetId is not null and returnedOn is null and deletedAt is null;
create index loan_of_copy on loan (copyId, lentOn) where copyId is not null and deletedAt is null;
create index loan_of_asset on loan (assetId, lentOn) where assetId is not null and deletedAt is null;
create index loan_of_child on loan (childId, returnedOn) where childId is not null and deletedAt is null;
create index loan_of_staff on loan (staffId, returnedOn) where staffId is not null and deletedAt is null;
create index loan_of_class on loan (classId, returnedOn) where classId is not null and deletedAt is null;
create index loan_due on loan (dueOn) where returnedOn is null and deletedAt is null;
create index loan_by_day on loan (lentOn) where deletedAt is null;
