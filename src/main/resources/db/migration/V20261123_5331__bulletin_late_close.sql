create or replace view v_bulletin_item as
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
       (r.closed_at at time zone 'Asia/Shanghai')::date as closed_on,
       (r.submitted_at at time zone 'Asia/Shanghai')::date as done_on
  from rectification r
  join unit u on u.id = r.unit_id
 where r.status <> 'VOIDED';
