create view v_assignment_part as
select p.id                               as part_id,
       p.assignment_id,
       p.campaign_id,
       p.unit_id,
       p.unit_path,
       p.role,
       p.status,
       p.percent,
       coalesce(a.starts_on, c.starts_on) as starts_on,
       p.due_on,
       a.lead_leader_id
  from assignment_part p
  join assignment a on a.id = p.assignment_id
  join campaign c on c.id = p.campaign_id
 where a.status = 'ISSUED' and p.status <> 'REPLACED';

comment on view v_assignment_part is '已下达任务的各单位份额，供看板读取';
