create view v_board_part as
select p.campaign_id, p.unit_id, p.role = 'LEAD' as lead, a.action, a.lead_leader_id as leader_id, p.status,
       case when p.status <> 'DONE' then a.starts_on end as starts_on, p.due_on,
       case when p.status <> 'DONE' then p.percent else 100 end as percent, count(*)::int as n
  from assignment_part p join assignment a on a.id = p.assignment_id
 where a.status = 'ISSUED' and p.status <> 'REPLACED'
 group by 1, 2, 3, 4, 5, 6, 7, 8, 9;

comment on view v_board_part is 'board_part 应有的数';

create function board_part_came() returns trigger language plpgsql as $$
begin
  insert into board_part
  select p.campaign_id, p.unit_id, p.role = 'LEAD', a.action, a.lead_leader_id, p.status,
         case when p.status <> 'DONE' then a.starts_on end, p.due_on, case when p.status <> 'DONE' then p.percent else 100 end, count(*)
    from came p join assignment a on a.id = p.assignment_id
   where a.status = 'ISSUED' and p.status <> 'REPLACED' group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
  return null;
end
$$;

create function board_part_gone() returns trigger language plpgsql as $$
begin
  insert into board_part
  select p.campaign_id, p.unit_id, p.role = 'LEAD', a.action, a.lead_leader_id, p.status,
         case when p.status <> 'DONE' then a.starts_on end, p.due_on, case when p.status <> 'DONE' then p.percent else 100 end, -count(*)
    from gone p join assignment a on a.id = p.assignment_id
   where a.status = 'ISSUED' and p.status <> 'REPLACED' group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
  return null;
end
$$;

create function board_part_changed() returns trigger language plpgsql as $$
begin
  insert into board_part
  select p.campaign_id, p.unit_id, p.role = 'LEAD', a.action, a.lead_leader_id, p.status,
         case when p.status <> 'DONE' then a.starts_on end, p.due_on, case when p.status <> 'DONE' then p.percent else 100 end, sum(p.n)
    from (select *, 1 as n from came union all select *, -1 from gone) p join assignment a on a.id = p.assignment_id
   where a.status = 'ISSUED' and p.status <> 'REPLACED' group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(p.n) <> 0;
  return null;
end
$$;

create function board_part_assignment_changed() returns trigger language plpgsql as $$
begin
  insert into board_part
  select p.campaign_id, p.unit_id, p.role = 'LEAD', a.action, a.lead_leader_id, p.status,
         case when p.status <> 'DONE' then a.starts_on end, p.due_on, case when p.status <> 'DONE' then p.percent else 100 end, sum(a.n)
    from (select *, 1 as n from came union all select *, -1 from gone) a join assignment_part p on p.assignment_id = a.id
   where a.status = 'ISSUED' and p.status <> 'REPLACED' group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(a.n) <> 0;
  return null;
end
$$;

create trigger board_part_came after insert on assignment_part
  referencing new table as came for each statement execute function board_part_came();
create trigger board_part_gone after delete on assignment_part
  referencing old table as gone for each statement execute function board_part_gone();
create trigger board_part_changed after update on assignment_part
  referencing old table as gone new table as came for each statement execute function board_part_changed();
create trigger board_part_assignment_changed after update on assignment
  referencing old table as gone new table as came for each statement execute function board_part_assignment_changed();
