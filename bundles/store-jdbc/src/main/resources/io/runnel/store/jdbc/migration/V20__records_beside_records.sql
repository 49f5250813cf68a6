-- Each end of an association is a row of its own, so that one IN list finds what a batch reads.

drop table association;

create table association (
  from_ref ${ref} not null,
  type varchar(100) not null,
  to_ref ${ref} not null,
  is_primary smallint not null,
  primary key (from_ref, type, to_ref));

create table association_type (
  tenant int not null,
  id varchar(100) not null,
  from_type varchar(100) not null,
  to_type varchar(100) not null,
  label varchar(200) not null,
  inverse varchar(100) not null,
  inverse_label varchar(200) not null,
  primary key (tenant, from_type, id));

create table record_list (
  id bigint not null primary key,
  tenant int not null,
  name varchar(300) not null,
  object_type varchar(100) not null,
  created bigint not null);
create index record_list_tenant on record_list (tenant, id);

create table record_owner (
  tenant int not null,
  id varchar(200) not null,
  name varchar(300) not null,
  email varchar(300) not null,
  teams ${text} not null,
  active smallint not null,
  primary key (tenant, id));

create table owner_team (
  tenant int not null,
  id varchar(200) not null,
  name varchar(300) not null,
  primary key (tenant, id));
