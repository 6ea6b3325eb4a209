create table board_day (
  campaign_id uuid    not null references campaign on delete cascade,
  day         date    not null,
  issued      integer not null,
  waiting     integer not null,
  closed      integer not null,
  held        integer not null
);
create index on board_day (campaign_id, day);

comment on table board_day is '全部单位每天下达、销号件数的增减，随 board_flow 一起记；相加才是数';

create view v_board_day as
select campaign_id, day, sum(issued)::int as issued, sum(waiting)::int as waiting, sum(closed)::int as closed, sum(held)::int as held
  from v_board_flow group by 1, 2;

create function board_day_came() returns trigger language plpgsql as $$
begin
  insert into board_day
  select campaign_id, day, sum(issued), sum(waiting), sum(closed), sum(held) from came group by 1, 2
  having sum(issued) <> 0 or sum(waiting) <> 0 or sum(closed) <> 0 or sum(held) <> 0;
  return null;
end
$$;

create function board_day_gone() returns trigger language plpgsql as $$
begin
  insert into board_day
  select campaign_id, day, -sum(issued), -sum(waiting), -sum(closed), -sum(held) from gone group by 1, 2
  having sum(issued) <> 0 or sum(waiting) <> 0 or sum(closed) <> 0 or sum(held) <> 0;
  return null;
end
$$;

create trigger board_day_came after insert on board_flow
  referencing new table as came for each statement execute function board_day_came();
create trigger board_day_gone after delete on board_flow
  referencing old table as gone for each statement execute function board_day_gone();

insert into board_day select campaign_id, day, sum(issued), sum(waiting), sum(closed), sum(held) from board_flow group by 1, 2;
