-- 外部 PostgreSQL（15 或更新）：表的所有者和程序用的角色分开，程序改不了审计记录。
-- 由数据库管理员执行一次：psql -v owner_password='…' -v app_password='…' -f two-roles.sql
-- 之后程序每次升级完会自己按 db/rights.sql 授权，不需要再执行。
create role aiwei_owner login password :'owner_password';
create role aiwei_app login password :'app_password';
create database aiwei owner aiwei_owner;
