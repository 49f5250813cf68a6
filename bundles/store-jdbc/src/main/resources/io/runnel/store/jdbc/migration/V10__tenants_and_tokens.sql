-- Tenants have names, and tokens say what they are: a session of a browser, or a program's with a role.

create table tenant (
  id int not null primary key,
  name varchar(200) not null);
insert into tenant values (1, 'Tenant 1');

alter table token add column session_token smallint not null default 0;
alter table token add column role varchar(100);
alter table token add column made bigint not null default 0;
create index token_account on token (account, made);
create index token_expires on token (expires);

-- Notes of repeated events are deleted by age.
create index kept_event_age on kept_event (state, happened);
