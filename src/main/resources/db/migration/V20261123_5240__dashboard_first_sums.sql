insert into board_item select * from v_board_item;
insert into board_flow select * from v_board_flow;
insert into board_close select * from v_board_close;
insert into board_part select * from v_board_part;

create index assignment_part_due on assignment_part (campaign_id, due_on, id) where status not in ('DONE', 'REPLACED');
create index rectification_closed on rectification (campaign_id, closed_at, id) where status = 'CLOSED';
create index rectification_issued on rectification (campaign_id, issued_on, id);
