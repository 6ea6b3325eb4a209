create view v_report as
select r.id as report_id,
       r.period_id,
       r.collection_id,
       r.campaign_id,
       c.kind,
       c.name as collection_name,
       r.unit_id,
       r.unit_path,
       r.unit_name,
       r.status,
       p.label,
       p.from_on,
       p.to_on,
       p.due_on,
       r.first_submitted_at,
       r.first_submitted_at is not null
         and r.first_submitted_at < ((p.due_on + 1)::timestamp at time zone 'Asia/Shanghai') as timely,
       r.status in ('SUBMITTED', 'APPROVED') as complete,
       r.lead_approved_at is not null as approved,
       r.status = 'APPROVED' as accepted
  from report r
  join report_period p on p.id = r.period_id
  join collection c on c.id = r.collection_id;

comment on view v_report is '报表与四个事实：按时、完整、牵头科室已审、爱卫办已受理';
