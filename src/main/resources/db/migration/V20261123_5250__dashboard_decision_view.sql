create view v_decision as
select 'NOTICE' as kind, n.id as decision_id, n.id as subject_id, n.version, n.campaign_id, n.owner_path, n.signer_id,
       n.title, n.unit_name, n.lead_text as why, null::date as due_on, null::date as wanted_on, n.entered_at as asked_at
  from rectification_notice n
 where n.status = 'SUBMITTED'
union all
select e.kind, e.id, r.id, r.version, r.campaign_id, r.owner_path, null, r.no || ' ' || r.problem, r.unit_name, e.reason,
       e.due_before, e.due_wanted, e.asked_at
  from extension_request e
  join rectification r on r.id = e.rectification_id
 where e.outcome is null and e.step = 'OFFICE' and r.unit_id = r.office_unit_id
   and r.status in ('EXTENSION_ASKED', 'LONG_TERM_ASKED')
union all
select e.step, e.id, r.id, r.version, r.campaign_id, r.owner_path, null, r.no || ' ' || r.problem, r.unit_name, '',
       e.due_on, null, e.made_at
  from escalation e
  join rectification r on r.id = e.rectification_id
 where e.status = 'PROPOSED' and e.step in ('INTERVIEW', 'ACCOUNTABILITY')
union all
select 'ROUND', d.id, d.id, d.version, d.campaign_id, d.owner_path, null, d.name, '', d.note, d.starts_on, null, d.submitted_at
  from inspection_round d
 where d.status = 'DRAFT' and d.submitted_at is not null;

comment on view v_decision is '等局领导决定的：待签发的交办单、到局领导一步的延期、待决定的约谈和问责、报批的督导；signer_id 为空的任何局领导都可以';
