-- Equipment reserved ahead for days. That no more of a thing is promised for a day than there is, is held by the triggers: a
-- day on which most is promised is the first of one of the reservations, so the first days within the new one are asked.
-- What is lent meanwhile is weighed by the office alone, as whoever may arrange the library lends against a reservation.
create table reservation (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  assetId text not null references asset (id), quantity integer not null check (quantity > 0),
  fromDay text not null, toDay text not null,
  childId text references child (id), staffId text references staff (id), classId text references schoolClass (id),
  activityId text references activity (id), purpose text, byId text not null references staff (id),
  closedOn text, outcome text, loanId text references loan (id),
  check (fromDay <= toDay),
  check ((childId is null) + (staffId is null) + (classId is null) = 2)
) strict;
create index reservation_of_asset on reservation (assetId, fromDay, toDay, quantity)
  where closedOn is null and deletedAt is null;
create index reservation_by_day on reservation (fromDay) where closedOn is null and deletedAt is null;
create index reservation_of_child on reservation (childId) where childId is not null and closedOn is null and deletedAt is null;
create index reservation_of_staff on reservation (staffId) where staffId is not null and closedOn is null and deletedAt is null;
create index reservation_of_class on reservation (classId) where classId is not null and closedOn is null and deletedAt is null;
create index reservation_of_activity on reservation (activityId) where activityId is not null and deletedAt is null;

create trigger reservation_fits_when_made before insert on reservation
when new.closedOn is null and new.deletedAt is null
begin
  select raise(abort, 'notEnough') where new.quantity + coalesce((
    select max((
      select coalesce(sum(inside.quantity), 0) from reservation inside
      where inside.assetId = new.assetId and inside.closedOn is null and inside.deletedAt is null
        and inside.fromDay <= moment.day and inside.toDay >= moment.day))
    from (
      select new.fromDay as day
      union all
      select taken.fromDay from reservation taken
      where taken.assetId = new.assetId and taken.closedOn is null and taken.deletedAt is null
        and taken.fromDay > new.fromDay and taken.fromDay <= new.toDay
    ) moment
  ), 0) > (select coalesce(sum(change), 0) from stockMove where assetId = new.assetId and deletedAt is null);
end;

-- The same for one that is moved, made larger or brought back; it does not stand in its own way.
create trigger reservation_fits_when_changed
before update of assetId, quantity, fromDay, toDay, closedOn, deletedAt on reservation
when new.closedOn is null and new.deletedAt is null
begin
  select raise(abort, 'notEnough') where new.quantity + coalesce((
    select max((
      select coalesce(sum(inside.quantity), 0) from reservation inside
      where inside.assetId = new.assetId and inside.closedOn is null and inside.deletedAt is null
        and inside.fromDay <= moment.day and inside.toDay >= moment.day and inside.seq <> new.seq))
    from (
      select new.fromDay as day
      union all
      select taken.fromDay from reservation taken
      where taken.assetId = new.assetId and taken.closedOn is null and taken.deletedAt is null
        and taken.fromDay > new.fromDay and taken.fromDay <= new.toDay and taken.seq <> new.seq
    ) moment
  ), 0) > (select coalesce(sum(change), 0) from stockMove where assetId = new.assetId and deletedAt is null);
end;
