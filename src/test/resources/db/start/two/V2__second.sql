create table second_step (id integer primary key);
