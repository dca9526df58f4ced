-- Rooms and their bookings. What a room holds at any moment is held by the triggers: a booking of the whole room is alone,
-- and of the others no moment has more persons than places. `held` counts as taken; who waits and what was cancelled
-- does not. A moment at which most are there is the start of one of them, so the starts within the new one are asked.
create table room (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  name text not null, place text, places integer not null, equipment text, hours text, holdMinutes integer,
  active integer not null, position integer not null
) strict;

create table bookingSeries (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  rule text not null, startsOn text not null, endsOn text not null, roomId text not null references room (id),
  startsAt text not null, endsAt text not null, title text not null, kind text not null,
  classId text references schoolClass (id), staffId text not null references staff (id), places integer, note text
) strict;

create table seriesSkip (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  seriesId text not null references bookingSeries (id), day text not null, reason text not null
) strict;
create index seriesSkip_by_series on seriesSkip (seriesId, day) where deletedAt is null;

create table booking (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  roomId text not null references room (id), day text not null, startsAt text not null, endsAt text not null,
  title text not null, kind text not null, classId text references schoolClass (id),
  staffId text not null references staff (id), places integer,
  bookedById text not null references staff (id), note text, state text not null, heldUntil integer,
  waitedSince integer, cancelReason text, seriesId text references bookingSeries (id), seriesDay text,
  checkedInAt integer, cameCount integer, notCome integer not null,
  check (startsAt < endsAt)
) strict;
create index booking_by_day on booking (day, roomId) where deletedAt is null;
create index booking_taken on booking (roomId, day, startsAt, endsAt, places)
  where state in ('booked', 'held') and deletedAt is null;
create index booking_in_line on booking (state, roomId, day)
  where state in ('waiting', 'held') and deletedAt is null;
create index booking_of_series on booking (seriesId, seriesDay) where seriesId is not null and deletedAt is null;

create trigger booking_fits_when_made before insert on booking
when new.state in ('booked', 'held') and new.deletedAt is null
begin
  select raise(abort, 'room is full')
  where exists (
    select 1 from booking taken
    where taken.roomId = new.roomId and taken.day = new.day and taken.state in ('booked', 'held')
      and taken.deletedAt is null and taken.startsAt < new.endsAt and taken.endsAt > new.startsAt
      and (new.places is null or taken.places is null)
  ) or new.places + coalesce((
    select max((
      select coalesce(sum(inside.places), 0) from booking inside
      where inside.roomId = new.roomId and inside.day = new.day and inside.state in ('booked', 'held')
        and inside.deletedAt is null and inside.startsAt <= moment.startsAt and inside.endsAt > moment.startsAt))
    from (
      select new.startsAt as startsAt
      union all
      select taken.startsAt from booking taken
      where taken.roomId = new.roomId and taken.day = new.day and taken.state in ('booked', 'held')
        and taken.deletedAt is null and taken.startsAt > new.startsAt and taken.startsAt < new.endsAt
    ) moment
  ), 0) > (select places from room where id = new.roomId);
end;

-- The same for one that is moved, stretched, confirmed or brought back; it does not stand in its own way.
create trigger booking_fits_when_changed
before update of roomId, day, startsAt, endsAt, places, state, deletedAt on booking
when new.state in ('booked', 'held') and new.deletedAt is null
begin
  select raise(abort, 'room is full')
  where exists (
    select 1 from booking taken
    where taken.roomId = new.roomId and taken.day = new.day and taken.state in ('booked', 'held')
      and taken.deletedAt is null and taken.startsAt < new.endsAt and taken.endsAt > new.startsAt
      and (new.places is null or taken.places is null) and taken.seq <> new.seq
  ) or new.places + coalesce((
    select max((
      select coalesce(sum(inside.places), 0) from booking inside
      where inside.roomId = new.roomId and inside.day = new.day and inside.state in ('booked', 'held')
        and inside.deletedAt is null and inside.startsAt <= moment.startsAt and inside.endsAt > moment.startsAt
        and inside.seq <> new.seq))
    from (
      select new.startsAt as startsAt
      union all
      select taken.startsAt from booking taken
      where taken.roomId = new.roomId and taken.day = new.day and taken.state in ('booked', 'held')
        and taken.deletedAt is null and taken.startsAt > new.startsAt and taken.startsAt < new.endsAt
        and taken.seq <> new.seq
    ) moment
  ), 0) > (select places from room where id = new.roomId);
end;
