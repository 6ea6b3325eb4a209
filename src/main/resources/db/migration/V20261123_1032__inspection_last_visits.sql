create view v_unit_last_visit as
select distinct on (campaign_id, unit_id)
       campaign_id, unit_id, unit_path, id as visit_id, round_id, covert, visited_on, finished_at
  from visit
 where status <> 'OPEN' and unit_id is not null
 order by campaign_id, unit_id, visited_on desc, finished_at desc, id;

comment on view v_unit_last_visit is '各单位最近一次查完的检查，含暗访：只供可以知道暗访的人看的页面使用';
