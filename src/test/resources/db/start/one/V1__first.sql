create table first_step (id integer primary key);
