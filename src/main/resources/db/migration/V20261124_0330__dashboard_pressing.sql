-- What is open of a campaign, in the order in which it falls due.
create index rectification_open_of_campaign on rectification (campaign_id, due_on, id) where status not in ('CLOSED', 'VOIDED');
