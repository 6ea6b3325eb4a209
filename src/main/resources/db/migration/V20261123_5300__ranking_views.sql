create view v_ranking_rectified as
select r.campaign_id,
       r.unit_id,
       r.id as record_id,
       1 as seq,
       r.no || ' ' || r.problem as label,
       r.due_on as counted_on,
       (r.submitted_at at time zone 'Asia/Shanghai')::date as done_on,
       r.status in ('SUBMITTED', 'PUBLIC_NOTICE', 'CLOSED')
         and coalesce((r.submitted_at at time zone 'Asia/Shanghai')::date <= r.due_on, false) as good
  from rectification r
 where r.status not in ('VOIDED', 'EXTENSION_ASKED', 'LONG_TERM_ASKED', 'LONG_TERM')
   and coalesce(r.close_reason, 'RECTIFIED') = 'RECTIFIED'
   and not (r.imported and r.submitted_at is null);

comment on view v_ranking_rectified is '排名事实：到期的整改事项是否按时申请销号（未被退回）；申请延期未裁定、持续整改、不属实、移交的不计';

create view v_ranking_report as
select v.campaign_id,
       v.unit_id,
       v.report_id as record_id,
       1 as seq,
       v.collection_name || ' ' || v.label as label,
       v.due_on as counted_on,
       (v.first_submitted_at at time zone 'Asia/Shanghai')::date as done_on,
       v.timely and v.complete as good
  from v_report v
 where v.status <> 'EXEMPT';

comment on view v_ranking_report is '排名事实：到期的报表是否按时报送且未被退回在外；免报的不计';

create view v_ranking_task as
select p.campaign_id,
       p.unit_id,
       p.id as record_id,
       1 as seq,
       a.number || ' ' || a.content as label,
       p.due_on as counted_on,
       c.claimed_on as done_on,
       p.status in ('CLAIMED', 'DONE') and coalesce(c.claimed_on <= p.due_on, false) as good
  from assignment_part p
  join assignment a on a.id = p.assignment_id
  left join lateral (select (max(t.occurred_at) at time zone 'Asia/Shanghai')::date as claimed_on
                       from assignment_part_transition t
                      where t.part_id = p.id and t.action = 'CLAIM') c on true
 where a.status = 'ISSUED' and p.status <> 'REPLACED' and p.due_on is not null;

comment on view v_ranking_task is '排名事实：到期的任务份额是否按时申报完成（未被退回）';

create view v_close_out as
select r.campaign_id,
       r.unit_id,
       r.id as record_id,
       c.seq,
       r.no || ' ' || r.problem as label,
       (c.occurred_at at time zone 'Asia/Shanghai')::date as closed_on,
       (select min(b.on_day)
          from (select (o.occurred_at at time zone 'Asia/Shanghai')::date as on_day
                  from rectification_transition o
                 where o.rectification_id = r.id and o.seq > c.seq and o.action = 'REOPEN'
                union all
                select n.issued_on
                  from rectification n
                 where n.relapse_of = r.id and n.status <> 'VOIDED'
                   and c.seq = (select max(l.seq) from rectification_transition l
                                 where l.rectification_id = r.id and l.to_status = 'CLOSED')) b) as broken_on
  from rectification r
  join rectification_transition c
    on c.rectification_id = r.id and c.to_status = 'CLOSED' and c.action in ('VERIFY', 'FINISH_NOTICE');

comment on view v_close_out is '经复核的每一次销号及其首次反弹日（重开，或同一点位同一问题再次交办）';
