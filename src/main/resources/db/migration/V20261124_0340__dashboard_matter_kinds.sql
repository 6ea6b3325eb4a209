-- Apart they are read in the order of an index, which the two of them together are not.
create view v_matter_task as
select 'TASK' as kind, p.id as matter_id, a.id as parent_id, p.campaign_id, p.unit_id, p.unit_path, p.role = 'LEAD' as lead,
       a.lead_unit_id, a.action, a.lead_leader_id as leader_id, p.status, a.starts_on, p.due_on, p.percent,
       a.number::text as no, a.content as title, null::date as issued_on, null::date as closed_on
  from assignment_part p
  join assignment a on a.id = p.assignment_id
 where a.status = 'ISSUED' and p.status <> 'REPLACED';

create view v_matter_item as
select 'ITEM' as kind, r.id as matter_id, r.id as parent_id, r.campaign_id, r.unit_id, r.unit_path, true as lead,
       null::uuid as lead_unit_id, null::text as action, null::uuid as leader_id, r.status, null::date as starts_on, r.due_on,
       0 as percent, r.no, r.problem as title, r.issued_on, (r.closed_at at time zone 'Asia/Shanghai')::date as closed_on
  from rectification r
 where r.status <> 'VOIDED';

comment on view v_matter_task is 'v_matter 中的任务份额';
comment on view v_matter_item is 'v_matter 中的整改事项';
