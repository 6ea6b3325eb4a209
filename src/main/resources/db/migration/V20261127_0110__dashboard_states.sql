create table board_state (
  campaign_id uuid        not null references campaign on delete cascade,
  status      varchar(15) not null,
  due_on      date,
  n           integer     not null
);
create index on board_state (campaign_id);

comment on table board_state is '全部单位的整改件数的增减，按状态、时限，作废的也在内；多行相加才是数，只插入不更新，定时合并';
comment on column board_state.due_on is '已销号、作废的不分时限';

create view v_board_state as
select campaign_id, status, case when status not in ('CLOSED', 'VOIDED') then due_on end as due_on, count(*)::int as n
  from rectification group by 1, 2, 3;

comment on view v_board_state is 'board_state 应有的数';

create function board_state_came() returns trigger language plpgsql as $$
begin
  insert into board_state
  select campaign_id, status, case when status not in ('CLOSED', 'VOIDED') then due_on end, count(*) from came group by 1, 2, 3;
  return null;
end
$$;

create function board_state_gone() returns trigger language plpgsql as $$
begin
  insert into board_state
  select campaign_id, status, case when status not in ('CLOSED', 'VOIDED') then due_on end, -count(*) from gone group by 1, 2, 3;
  return null;
end
$$;

create function board_state_changed() returns trigger language plpgsql as $$
begin
  insert into board_state
  select campaign_id, status, case when status not in ('CLOSED', 'VOIDED') then due_on end, sum(n)
    from (select campaign_id, status, due_on, 1 as n from came
          union all
          select campaign_id, status, due_on, -1 from gone) d
   group by 1, 2, 3 having sum(n) <> 0;
  return null;
end
$$;

create trigger board_state_came after insert on rectification
  referencing new table as came for each statement execute function board_state_came();
create trigger board_state_gone after delete on rectification
  referencing old table as gone for each statement execute function board_state_gone();
create trigger board_state_changed after update on rectification
  referencing old table as gone new table as came for each statement execute function board_state_changed();

insert into board_state select * from v_board_state;
