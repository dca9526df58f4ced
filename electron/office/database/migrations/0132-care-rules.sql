-- How often a child and its people are to be met: rows that the school edits, each with its source. Those that come with
-- the program are the law's and what schools have written down (domain.md 3.4). They hold from the day on which they are
-- put in: nobody is late in what nobody had begun to write down.
create table careRule (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  name text not null, kinds text not null, every integer not null, unit text not null, months text, source text,
  classId text references schoolClass (id), riskLevel text, holidaysStop integer not null, enabled integer not null,
  holdsFrom text, place integer not null
) strict;

insert into careRule (id, version, createdAt, updatedAt, name, kinds, every, unit, source, holidaysStop, enabled, place)
select column1, 1, unixepoch() * 1000, unixepoch() * 1000, column2, column3, column4, column5, column6, column7, column8, column9
from (values
  ('01990000-0000-7000-8000-0000000c0001', '亲子通话每周一次', '["familyCall","letter"]', 7, 'day',
   '《未成年人保护法》第二十三条：父母与未成年人、受委托照护人至少每周联系和交流一次', 0, 1, 1),
  ('01990000-0000-7000-8000-0000000c0002', '谈心每周一次', '["talk"]', 1, 'week',
   '多地学校的做法：每周一次或者每月三次', 1, 1, 2),
  ('01990000-0000-7000-8000-0000000c0003', '学校安排通话或联系家长每月一次', '["parentCall","familyCall","parentTalk"]', 1, 'month',
   '多地学校的做法：每月至少安排一次亲情电话或视频', 1, 1, 3),
  ('01990000-0000-7000-8000-0000000c0004', '家访每学期一次', '["visit"]', 1, 'term',
   '多地的要求：每学期至少家访一次', 1, 1, 4),
  ('01990000-0000-7000-8000-0000000c0005', '照护人会议每学期一次', '["carersMeeting","carerGuidance"]', 1, 'term',
   '多地学校的做法：每学期召开一次', 1, 1, 5),
  ('01990000-0000-7000-8000-0000000c0006', '给父母写信每学期一次', '["letter"]', 1, 'term',
   '成长记录袋：和父母两地至少一次书信', 1, 1, 6)
);
