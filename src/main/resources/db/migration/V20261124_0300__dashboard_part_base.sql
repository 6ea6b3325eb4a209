-- Changes since the last folding stay in board_part; what was folded lies still in board_part_base until the next one.
create table board_part_base (
  campaign_id uuid        not null references campaign on delete cascade,
  unit_id     uuid        not null references unit on delete cascade,
  lead        boolean     not null,
  action      text        not null,
  leader_id   uuid,
  status      varchar(12) not null,
  starts_on   date,
  due_on      date,
  percent     integer     not null,
  n           integer     not null
);
create index on board_part_base (campaign_id, unit_id);
create index on board_part_base (unit_id);

create table board_fold (
  campaign_id uuid   primary key references campaign on delete cascade,
  nth         bigint not null check (nth > 0)
);

with gone as (delete from board_part returning *)
insert into board_part_base
select campaign_id, unit_id, lead, action, leader_id, status, starts_on, due_on, percent, sum(n)
  from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(n) <> 0;
insert into board_fold select distinct campaign_id, 1 from board_part_base;

create view board_part_now as
select * from board_part_base union all select * from board_part;

comment on table board_part_base is '任务份额数在上次合并时的样子；与 board_part（其后的增减）相加才是数';
comment on table board_fold is '任务份额数合并到第几次；每合并一次加一，程序据此知道算过的灯还作不作数';
comment on view board_part_now is '任务份额数：上次合并的加其后的增减';
