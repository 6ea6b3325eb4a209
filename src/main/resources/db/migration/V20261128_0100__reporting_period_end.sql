-- Worked out once for a period instead of once for every report of it; a county has hundreds of reports a period, a province thousands.
alter table report_period
  add column ends_at timestamptz generated always as ((due_on + 1)::timestamp at time zone 'Asia/Shanghai') stored;

comment on column report_period.ends_at is '截止日过完的时刻；此刻之前第一次报送的算按时';

-- Every report has a collection; an outer join is left out where nobody asks for its name.
create or replace view v_report as
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
       r.first_submitted_at is not null and r.first_submitted_at < p.ends_at as timely,
       r.status in ('SUBMITTED', 'APPROVED') as complete,
       r.lead_approved_at is not null as approved,
       r.status = 'APPROVED' as accepted
  from report r
  join report_period p on p.id = r.period_id
  left join collection c on c.id = r.collection_id;
