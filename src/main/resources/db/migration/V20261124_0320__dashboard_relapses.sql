create table board_relapse (
  item_id     uuid primary key references rectification on delete cascade,
  campaign_id uuid not null references campaign on delete cascade,
  unit_id     uuid not null references unit on delete cascade,
  day         date not null
);
create index on board_relapse (campaign_id, day);
create index on board_relapse (unit_id);

comment on table board_relapse is '已销号而问题又另立一件的整改事项，及其销号的日子；由触发器随整改事项一起改';

create view v_board_relapse as
select r.id as item_id, r.campaign_id, r.unit_id, (r.closed_at at time zone 'Asia/Shanghai')::date as day
  from rectification r
 where r.status = 'CLOSED' and r.close_reason = 'RECTIFIED' and (not r.imported or r.reopened > 0)
   and exists (select 1 from rectification n where n.relapse_of = r.id and n.status <> 'VOIDED');

-- The first of a pair is locked, so that two who change its two ends at once do not miss each other.
create function board_relapse_of(ids uuid[]) returns void language plpgsql as $$
begin
  if cardinality(ids) > 0 then
    perform 1 from rectification where id = any (ids) order by id for update;
    delete from board_relapse where item_id = any (ids);
    insert into board_relapse select item_id, campaign_id, unit_id, day from v_board_relapse where item_id = any (ids);
  end if;
end
$$;

create function board_relapse_came() returns trigger language plpgsql as $$
begin
  perform board_relapse_of(array(select distinct relapse_of from came where relapse_of is not null));
  return null;
end
$$;

create function board_relapse_gone() returns trigger language plpgsql as $$
begin
  perform board_relapse_of(array(select distinct relapse_of from gone where relapse_of is not null));
  return null;
end
$$;

create function board_relapse_changed() returns trigger language plpgsql as $$
begin
  perform board_relapse_of(array(
    select distinct d.id
      from (select n.id, n.relapse_of, n.status = 'VOIDED' as void, o.relapse_of as was, o.status = 'VOIDED' as was_void,
                   (n.status, n.close_reason, n.closed_at, n.unit_id, n.campaign_id, n.imported, n.reopened)
                     is distinct from (o.status, o.close_reason, o.closed_at, o.unit_id, o.campaign_id, o.imported, o.reopened)
                     and 'CLOSED' in (n.status, o.status) as moved
              from came n join gone o using (id)) c
     cross join lateral (
       values (case when moved then c.id end),
              (case when (void, relapse_of) is distinct from (was_void, was) then relapse_of end),
              (case when (void, relapse_of) is distinct from (was_void, was) then was end)) d (id)
     where d.id is not null));
  return null;
end
$$;

create trigger board_relapse_came after insert on rectification
  referencing new table as came for each statement execute function board_relapse_came();
create trigger board_relapse_gone after delete on rectification
  referencing old table as gone for each statement execute function board_relapse_gone();
create trigger board_relapse_changed after update on rectification
  referencing old table as gone new table as came for each statement execute function board_relapse_changed();

insert into board_relapse select item_id, campaign_id, unit_id, day from v_board_relapse;
