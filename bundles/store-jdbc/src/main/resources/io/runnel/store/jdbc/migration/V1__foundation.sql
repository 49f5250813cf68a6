-- Instants are microseconds since 1970 in UTC. A record's key is tenant/type/id in one column (ref),
-- so that one IN list finds a batch on every database. Rows of work are keyed (slot, order, id).

create table slot (
  slot int not null primary key,
  owner varchar(100),
  epoch bigint not null,
  expires bigint not null);

create table node (
  num int not null primary key,
  name varchar(100) not null,
  expires bigint not null);

create table publication (id int not null primary key, revision bigint not null);
insert into publication values (1, 0);

create table workflow (
  id bigint not null primary key,
  tenant int not null,
  draft ${text} not null,
  draft_revision bigint not null,
  version int not null,
  state varchar(10) not null,
  off_mode varchar(10) not null,
  deleted smallint not null,
  updated bigint not null,
  published bigint not null);
create index workflow_list on workflow (tenant, deleted, id);

create table workflow_version (
  workflow bigint not null,
  version int not null,
  published bigint not null,
  published_by varchar(200) not null,
  document ${text} not null,
  primary key (workflow, version));

create table object_type (
  tenant int not null,
  id varchar(100) not null,
  definition ${text} not null,
  primary key (tenant, id));

create table inbox (
  slot int not null,
  lane smallint not null,
  id bigint not null,
  ref ${ref} not null,
  message ${text} not null,
  primary key (slot, lane, id));
create index inbox_ref on inbox (ref);

create table seen (
  dedup_key varchar(700) not null primary key,
  event_id varchar(300) not null,
  happened bigint not null);
create index seen_age on seen (happened);

create table kept_event (
  id varchar(300) not null,
  tenant int not null,
  state varchar(10) not null,
  happened bigint not null,
  reason varchar(1000) not null,
  event ${text} not null,
  primary key (tenant, state, happened, id));
create index kept_event_id on kept_event (id);

create table enrolment (
  id bigint not null primary key,
  ref ${ref} not null,
  tenant int not null,
  workflow bigint not null,
  version int not null,
  state varchar(10) not null,
  step int not null,
  visit int not null,
  steps_run int not null,
  depth int not null,
  started bigint not null,
  anchor bigint not null,
  due bigint,
  reason varchar(500),
  memory ${text},
  revision bigint not null);
create index enrolment_workflow on enrolment (workflow, id);
create index enrolment_state on enrolment (state, id);

create table entry (
  ref ${ref} not null,
  workflow bigint not null,
  first_at bigint not null,
  last_at bigint not null,
  enrolments int not null,
  active bigint not null,
  primary key (ref, workflow));
create index entry_workflow on entry (workflow);

create table timer (
  slot int not null,
  due bigint not null,
  id bigint not null,
  ref ${ref} not null,
  primary key (slot, due, id));

create table outbox (
  slot int not null,
  due bigint not null,
  id bigint not null,
  ref ${ref} not null,
  enrolment bigint not null,
  workflow bigint not null,
  version int not null,
  step int not null,
  step_id varchar(200) not null,
  visit int not null,
  kind varchar(200) not null,
  kind_version int not null,
  attempt int not null,
  deadline bigint not null,
  inputs ${text} not null,
  primary key (slot, due, id));
create unique index outbox_id on outbox (id);
create index outbox_enrolment on outbox (enrolment);

create table ledger (
  id bigint not null primary key,
  once_key varchar(300) not null,
  tenant int not null,
  happened bigint not null,
  ref ${ref} not null,
  enrolment bigint not null,
  workflow bigint not null,
  version int not null,
  step int not null,
  step_id varchar(200) not null,
  visit int not null,
  kind varchar(200) not null,
  kind_version int not null,
  attempt int not null,
  failure varchar(2000));
create unique index ledger_once on ledger (once_key);
create index ledger_workflow on ledger (workflow, happened, id);

create table history (
  id bigint not null primary key,
  happened bigint not null,
  tenant int not null,
  ref ${ref} not null,
  workflow bigint not null,
  version int not null,
  enrolment bigint not null,
  step int not null,
  event varchar(20) not null,
  detail varchar(2000));
create index history_workflow on history (workflow, happened, id);
create index history_enrolment on history (enrolment, happened, id);

create table history_value (
  id bigint not null primary key,
  ref ${ref} not null,
  val ${text} not null);
create index history_value_ref on history_value (ref);

create table record (
  ref ${ref} not null primary key,
  version bigint not null,
  properties ${text} not null,
  complete smallint not null,
  created bigint not null,
  updated bigint not null,
  host_time bigint,
  deleted smallint not null,
  made_by bigint not null);

create table property_change (
  ref ${ref} not null,
  version bigint not null,
  property varchar(100) not null,
  vals ${text} not null,
  happened bigint not null,
  source varchar(300) not null,
  primary key (ref, version, property));

create table unique_value (
  ukey ${key} not null primary key,
  ref ${ref} not null,
  property varchar(100) not null);
create index unique_value_ref on unique_value (ref);

create table index_value (
  ikey ${key} not null,
  ref ${ref} not null,
  property varchar(100) not null,
  primary key (ikey, ref));
create index index_value_ref on index_value (ref);

create table association (
  from_ref ${ref} not null,
  label varchar(100) not null,
  to_ref ${ref} not null,
  primary key (from_ref, label, to_ref));
create index association_to on association (to_ref, label);

create table list_member (
  list bigint not null,
  ref ${ref} not null,
  since bigint not null,
  primary key (list, ref));
create index list_member_ref on list_member (ref);

create table job (
  id bigint not null primary key,
  tenant int not null,
  kind varchar(50) not null,
  workflow bigint not null,
  cursor_key varchar(500) not null,
  done bigint not null,
  settings ${text} not null);

create table account (
  name varchar(200) not null primary key,
  tenant int not null,
  password_hash varchar(500) not null,
  roles varchar(500) not null,
  active smallint not null);

create table token (
  hash varchar(128) not null primary key,
  account varchar(200) not null,
  label varchar(200) not null,
  expires bigint not null);
