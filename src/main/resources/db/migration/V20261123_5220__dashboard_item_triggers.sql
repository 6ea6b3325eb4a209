create view v_board_item as
select campaign_id, unit_id, status, case when status <> 'CLOSED' then due_on end as due_on, count(*)::int as n
  from rectification where status <> 'VOIDED' group by 1, 2, 3, 4;

create view v_board_flow as
select campaign_id, unit_id, day, sum(issued)::int as issued, sum(waiting)::int as waiting,
       sum(closed)::int as closed, sum(held)::int as held
  from (select campaign_id, unit_id, issued_on as day, 1 as issued, (status <> 'CLOSED')::int as waiting, 0 as closed, 0 as held
          from rectification where status <> 'VOIDED'
        union all
        select campaign_id, unit_id, (closed_at at time zone 'Asia/Shanghai')::date, 0, 0, 1,
               (close_reason = 'RECTIFIED' and (not imported or reopened > 0))::int
          from rectification where status = 'CLOSED') d
 group by 1, 2, 3;

create view v_board_close as
select r.campaign_id, (t.occurred_at at time zone 'Asia/Shanghai')::date as day, count(*)::int as n
  from rectification_transition t join rectification r on r.id = t.rectification_id
 where t.to_status = 'CLOSED' and t.action in ('VERIFY', 'FINISH_NOTICE')
 group by 1, 2;

comment on view v_board_item is 'board_item 应有的数';

create function board_item_came() returns trigger language plpgsql as $$
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
                 (close_reason = 'RECTIFIED' and (not imported or reopened > 0))::int
            from came where status = 'CLOSED') d
   group by 1, 2, 3;
  return null;
end
$$;

create function board_item_gone() returns trigger language plpgsql as $$
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
                 (close_reason = 'RECTIFIED' and (not imported or reopened > 0))::int
            from gone where status = 'CLOSED') d
   group by 1, 2, 3;
  return null;
end
$$;
