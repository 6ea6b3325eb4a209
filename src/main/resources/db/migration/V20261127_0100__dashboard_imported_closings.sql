-- An item of an old ledger that came in open and was verified here holds like any other. What came in closed was never
-- submitted here; it counts once it was.
create or replace view v_board_flow as
select campaign_id, unit_id, day, sum(issued)::int as issued, sum(waiting)::int as waiting,
       sum(closed)::int as closed, sum(held)::int as held
  from (select campaign_id, unit_id, issued_on as day, 1 as issued, (status <> 'CLOSED')::int as waiting, 0 as closed, 0 as held
          from rectification where status <> 'VOIDED'
        union all
        select campaign_id, unit_id, (closed_at at time zone 'Asia/Shanghai')::date, 0, 0, 1,
               (close_reason = 'RECTIFIED' and (not imported or submitted_at is not null))::int
          from rectification where status = 'CLOSED') d
 group by 1, 2, 3;

create or replace function board_item_came() returns trigger language plpgsql as $$
begin
  insert into board_item
  select campaign_id, unit_id, status, case when status <> 'CLOSED' then due_on end, count(*)
    from came where status <> 'VOIDED' group by 1, 2, 3, 4;
  insert into board_flow
  select campaign_id, unit_id, day, sum(issued), sum(waiting), sum(closed), sum(held)
    from (select campaign_id, unit_id, issued_on as day, 1 as issued, (status <> 'CLOSED')::int as waiting, 0 as closed, 0 as held
            from came where status <> 'VOIDED'
          union all
          select campaign_id, unit_id, (closed_at at time zone 'Asia/Shanghai')::date, 0, 0, 1,
                 (close_reason = 'RECTIFIED' and (not imported or submitted_at is not null))::int
            from came where status = 'CLOSED') d
   group by 1, 2, 3;
  return null;
end
$$;

create or replace function board_item_gone() returns trigger language plpgsql as $$
begin
  insert into board_item
  select campaign_id, unit_id, status, case when status <> 'CLOSED' then due_on end, -count(*)
    from gone where status <> 'VOIDED' group by 1, 2, 3, 4;
  insert into board_flow
  select campaign_id, unit_id, day, -sum(issued), -sum(waiting), -sum(closed), -sum(held)
    from (select campaign_id, unit_id, issued_on as day, 1 as issued, (status <> 'CLOSED')::int as waiting, 0 as closed, 0 as held
            from gone where status <> 'VOIDED'
          union all
          select campaign_id, unit_id, (closed_at at time zone 'Asia/Shanghai')::date, 0, 0, 1,
                 (close_reason = 'RECTIFIED' and (not imported or submitted_at is not null))::int
            from gone where status = 'CLOSED') d
   group by 1, 2, 3;
  return null;
end
$$;

create or replace function board_item_changed() returns trigger language plpgsql as $$
begin
  insert into board_item
  select campaign_id, unit_id, status, case when status <> 'CLOSED' then due_on end, sum(n)
    from (select campaign_id, unit_id, status, due_on, 1 as n from came
          union all
          select campaign_id, unit_id, status, due_on, -1 from gone) d
   where status <> 'VOIDED' group by 1, 2, 3, 4 having sum(n) <> 0;
  insert into board_flow
  select campaign_id, unit_id, day, sum(issued), sum(waiting), sum(closed), sum(held)
    from (select campaign_id, unit_id, issued_on as day, n as issued, n * (status <> 'CLOSED')::int as waiting, 0 as closed, 0 as held
            from (select *, 1 as n from came union all select *, -1 from gone) o where status <> 'VOIDED'
          union all
          select campaign_id, unit_id, (closed_at at time zone 'Asia/Shanghai')::date, 0, 0, n,
                 n * (close_reason = 'RECTIFIED' and (not imported or submitted_at is not null))::int
            from (select *, 1 as n from came union all select *, -1 from gone) c where status = 'CLOSED') d
   group by 1, 2, 3
  having sum(issued) <> 0 or sum(waiting) <> 0 or sum(closed) <> 0 or sum(held) <> 0;
  return null;
end
$$;

create or replace view v_board_relapse as
select r.id as item_id, r.campaign_id, r.unit_id, (r.closed_at at time zone 'Asia/Shanghai')::date as day
  from rectification r
 where r.status = 'CLOSED' and r.close_reason = 'RECTIFIED' and (not r.imported or r.submitted_at is not null)
   and exists (select 1 from rectification n where n.relapse_of = r.id and n.status <> 'VOIDED');

create or replace function board_relapse_changed() returns trigger language plpgsql as $$
begin
  perform board_relapse_of(array(
    select distinct d.id
      from (select n.id, n.relapse_of, n.status = 'VOIDED' as void, o.relapse_of as was, o.status = 'VOIDED' as was_void,
                   (n.status, n.close_reason, n.closed_at, n.unit_id, n.campaign_id, n.imported, n.submitted_at)
                     is distinct from (o.status, o.close_reason, o.closed_at, o.unit_id, o.campaign_id, o.imported, o.submitted_at)
                     and 'CLOSED' in (n.status, o.status) as moved
              from came n join gone o using (id)) c
     cross join lateral (
       values (case when moved then c.id end),
              (case when (void, relapse_of) is distinct from (was_void, was) then relapse_of end),
              (case when (void, relapse_of) is distinct from (was_void, was) then was end)) d (id)
     where d.id is not null));
  return null;
end
$$;

-- Days of the whole campaign follow by their trigger.
insert into board_flow
select campaign_id, unit_id, day, 0, 0, 0, sum(held)
  from (select campaign_id, unit_id, (closed_at at time zone 'Asia/Shanghai')::date as day, 1 as held
          from rectification
         where imported and reopened = 0 and status = 'CLOSED' and close_reason = 'RECTIFIED' and submitted_at is not null
        union all
        select campaign_id, unit_id, (closed_at at time zone 'Asia/Shanghai')::date, -1
          from rectification
         where imported and reopened > 0 and status = 'CLOSED' and close_reason = 'RECTIFIED' and submitted_at is null) d
 group by 1, 2, 3;

delete from board_relapse b where not exists (select 1 from v_board_relapse v where v.item_id = b.item_id);
insert into board_relapse
select v.item_id, v.campaign_id, v.unit_id, v.day from v_board_relapse v
 where not exists (select 1 from board_relapse b where b.item_id = v.item_id);
