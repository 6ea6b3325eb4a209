create view v_matter as
select 'TASK'                as kind,
       p.id                  as matter_id,
       a.id                  as parent_id,
       p.campaign_id,
       p.unit_id,
       p.unit_path,
       p.role = 'LEAD'       as lead,
       a.lead_unit_id,
       a.action,
       a.lead_leader_id      as leader_id,
       p.status,
       a.starts_on,
       p.due_on,
       p.percent,
       a.number::text        as no,
       a.content             as title,
       null::date            as issued_on,
       null::date            as closed_on
  from assignment_part p
  join assignment a on a.id = p.assignment_id
 where a.status = 'ISSUED' and p.status <> 'REPLACED'
union all
select 'ITEM', r.id, r.id, r.campaign_id, r.unit_id, r.unit_path, true, null, null, null, r.status, null, r.due_on, 0,
       r.no, r.problem, r.issued_on, (r.closed_at at time zone 'Asia/Shanghai')::date
  from rectification r
 where r.status <> 'VOIDED';

comment on view v_matter is '看板所数的事项：已下达任务的各单位份额（TASK）与整改事项（ITEM）；数字与清单都出自这里';

create function matter_light(
  kind text, status text, starts_on date, due_on date, percent integer,
  today date, soon_until date, yellow integer, red integer) returns text
language sql immutable parallel safe
return case kind
  when 'TASK' then part_light(status, starts_on, due_on, percent, today, soon_until, yellow, red)
  else rectification_light(status, due_on, today, soon_until)
end;

create table board_band (
  up_to integer primary key check (up_to between 1 and 3650)
);

insert into board_band values (7), (15), (30), (90);

comment on table board_band is '整改在办天数的分段：每段的上限（含），最后一段之后为“以上”';

create table board_overdue (
  campaign_id uuid    not null references campaign on delete cascade,
  day         date    not null,
  tasks       integer not null check (tasks >= 0),
  items       integer not null check (items >= 0),
  primary key (campaign_id, day)
);

comment on table board_overdue is '每天结束时的逾期数，由流转记录算出；趋势图用';
