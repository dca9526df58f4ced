-- How many, how long, how often again: a row for each kind of borrower and of thing, which the school edits. The first is
-- a village's rule (domain.md 1.6); the others are where the program begins.
create table lendingRule (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  borrowerKind text not null, lentKind text not null, most integer not null, days integer not null,
  renewals integer not null, source text
) strict;
create unique index lendingRule_of on lendingRule (borrowerKind, lentKind) where deletedAt is null;

insert into lendingRule (id, version, createdAt, updatedAt, borrowerKind, lentKind, most, days, renewals, source)
select column1, 1, unixepoch() * 1000, unixepoch() * 1000, column2, column3, column4, column5, column6, column7
from (values
  ('01990000-0000-7000-8000-000000220001', 'child', 'book', 2, 14, 1, '一个村的借阅规定：假期每次借两本'),
  ('01990000-0000-7000-8000-000000220002', 'child', 'equipment', 2, 1, 0, null),
  ('01990000-0000-7000-8000-000000220003', 'staff', 'book', 10, 60, 2, null),
  ('01990000-0000-7000-8000-000000220004', 'staff', 'equipment', 10, 7, 2, null),
  ('01990000-0000-7000-8000-000000220005', 'class', 'book', 100, 120, 2, null),
  ('01990000-0000-7000-8000-000000220006', 'class', 'equipment', 20, 7, 2, null)
);

-- Of a counted lot no more is out than there is.
create trigger loan_within_stock_when_made before insert on loan
when new.assetId is not null and new.returnedOn is null and new.deletedAt is null begin
  select raise(abort, 'notEnough') where new.quantity
    + (select coalesce(sum(quantity), 0) from loan
       where assetId = new.assetId and returnedOn is null and deletedAt is null)
    > (select coalesce(sum(change), 0) from stockMove where assetId = new.assetId and deletedAt is null);
end;
create trigger loan_within_stock_when_changed before update of assetId, quantity, returnedOn, deletedAt on loan
when new.assetId is not null and new.returnedOn is null and new.deletedAt is null begin
  select raise(abort, 'notEnough') where new.quantity
    + (select coalesce(sum(quantity), 0) from loan
       where assetId = new.assetId and returnedOn is null and deletedAt is null and id <> new.id)
    > (select coalesce(sum(change), 0) from stockMove where assetId = new.assetId and deletedAt is null);
end;

-- Who waits for a title or a piece of equipment; what came back for somebody lies on the shelf until a day.
create table hold (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  titleId text references title (id), assetId text references asset (id),
  childId text references child (id), staffId text references staff (id), classId text references schoolClass (id),
  placedOn text not null, readyOn text, copyId text references copy (id), shelfUntil text,
  closedOn text, outcome text, note text,
  check ((titleId is null) + (assetId is null) = 1),
  check ((childId is null) + (staffId is null) + (classId is null) = 2)
) strict;
create index hold_of_title on hold (titleId) where titleId is not null and closedOn is null and deletedAt is null;
create index hold_of_asset on hold (assetId) where assetId is not null and closedOn is null and deletedAt is null;
create unique index hold_of_copy on hold (copyId) where copyId is not null and closedOn is null and deletedAt is null;
create index hold_of_child on hold (childId) where childId is not null and closedOn is null and deletedAt is null;
create index hold_of_staff on hold (staffId) where staffId is not null and closedOn is null and deletedAt is null;
create index hold_of_class on hold (classId) where classId is not null and closedOn is null and deletedAt is null;

-- What was asked for a thing lost or damaged, and how that ended.
create table charge (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  loanId text not null references loan (id), kind text not null, amountFen integer, outcome text not null,
  day text not null, byId text not null references staff (id), reason text
) strict;
create index charge_of_loan on charge (loanId) where deletedAt is null;
create index charge_owed on charge (day) where outcome = 'owed' and deletedAt is null;
