create function board_item_changed() returns trigger language plpgsql as $$
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
                 n * (close_reason = 'RECTIFIED' and (not imported or reopened > 0))::int
            from (select *, 1 as n from came union all select *, -1 from gone) c where status = 'CLOSED') d
   group by 1, 2, 3
  having sum(issued) <> 0 or sum(waiting) <> 0 or sum(closed) <> 0 or sum(held) <> 0;
  return null;
end
$$;

create trigger board_item_came after insert on rectification
  referencing new table as came for each statement execute function board_item_came();
create trigger board_item_gone after delete on rectification
  referencing old table as gone for each statement execute function board_item_gone();
create trigger board_item_changed after update on rectification
  referencing old table as gone new table as came for each statement execute function board_item_changed();

create function board_close_came() returns trigger language plpgsql as $$
begin
  insert into board_close
  select r.campaign_id, (t.occurred_at at time zone 'Asia/Shanghai')::date, count(*)
    from came t join rectification r on r.id = t.rectification_id
   where t.to_status = 'CLOSED' and t.action in ('VERIFY', 'FINISH_NOTICE') group by 1, 2;
  return null;
end
$$;

create function board_close_gone() returns trigger language plpgsql as $$
begin
  insert into board_close
  select r.campaign_id, (t.occurred_at at time zone 'Asia/Shanghai')::date, -count(*)
    from gone t join rectification r on r.id = t.rectification_id
   where t.to_status = 'CLOSED' and t.action in ('VERIFY', 'FINISH_NOTICE') group by 1, 2;
  return null;
end
$$;

create trigger board_close_came after insert on rectification_transition
  referencing new table as came for each statement execute function board_close_came();
create trigger board_close_gone after delete on rectification_transition
  referencing old table as gone for each statement execute function board_close_gone();
