create view v_bulletin_item as
select r.campaign_id,
       r.id as record_id,
       r.unit_id,
       r.unit_path,
       r.unit_name,
       u.kind,
       r.no || ' ' || r.problem as label,
       r.status,
       r.issued_on,
       r.due_on,
       (r.closed_at at time zone 'Asia/Shanghai')::date as closed_on
  from rectification r
  join unit u on u.id = r.unit_id
 where r.status <> 'VOIDED';

comment on view v_bulletin_item is '已交办的整改事项，供通报取数；交办前的问题不在其中';

create view v_bulletin_relapse as
select r.campaign_id, r.id as record_id, r.unit_id, r.unit_path, r.unit_name, u.kind,
       r.no || ' ' || r.problem as label,
       (t.occurred_at at time zone 'Asia/Shanghai')::date as on_day
  from rectification_transition t
  join rectification r on r.id = t.rectification_id
  join unit u on u.id = r.unit_id
 where t.action = 'REOPEN' and r.status <> 'VOIDED'
union all
select r.campaign_id, r.id, r.unit_id, r.unit_path, r.unit_name, u.kind, r.no || ' ' || r.problem, r.issued_on
  from rectification r
  join unit u on u.id = r.unit_id
 where r.relapse_of is not null and r.status <> 'VOIDED';

comment on view v_bulletin_relapse is '反弹：重开，或同一点位同一问题再次交办';

create view v_bulletin_report as
select v.campaign_id, v.report_id as record_id, v.unit_id, v.unit_path, v.unit_name, u.kind,
       v.collection_name || ' ' || v.label as label,
       v.due_on,
       (v.first_submitted_at at time zone 'Asia/Shanghai')::date as sent_on
  from v_report v
  join unit u on u.id = v.unit_id
 where v.status <> 'EXEMPT';

comment on view v_bulletin_report is '应报的报表及首次报送日，供通报取数';

create view v_bulletin_task as
select t.campaign_id, t.record_id, t.unit_id, u.path as unit_path, u.name as unit_name, u.kind, t.label, t.counted_on as due_on, t.good
  from v_ranking_task t
  join unit u on u.id = t.unit_id;

comment on view v_bulletin_task is '到期的任务份额及是否按时申报完成，供通报取数';
