create index finding_waiting on finding (office_unit_id, campaign_id) where status = 'RECORDED';
