import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Parts of the implementation organisation, and the mandates: who may decide what up to which amount, from day to day.
 * A mandate that was granted stands; only its end and its withdrawal are written later.
 */
export class CreateMandate1764550000000 implements MigrationInterface {
  name = 'CreateMandate1764550000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table organisation_unit (
        id uuid not null constraint organisation_unit_pkey primary key,
        programme_id uuid not null constraint organisation_unit_programme_fkey references programme (id),
        name text not null constraint organisation_unit_name_check check (length(btrim(name)) between 1 and 120),
        kind text not null constraint organisation_unit_kind_check check (kind in ('JOINT_BODY', 'TEAM')),
        form text not null default '' constraint organisation_unit_form_check check (length(form) <= 120),
        parent_id uuid constraint organisation_unit_parent_fkey references organisation_unit (id),
        municipality_id uuid constraint organisation_unit_municipality_fkey references municipality (id),
        sort integer not null default 0,
        note text not null default '' constraint organisation_unit_note_check check (length(note) <= 2000),
        state text not null default 'ACTIVE' constraint organisation_unit_state_check check (state in ('ACTIVE', 'WITHDRAWN')),
        withdrawn_reason text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint organisation_unit_recorded_by_fkey references user_account (id),
        constraint organisation_unit_place_check check (num_nonnulls(parent_id, municipality_id) = case kind when 'TEAM' then 1 else 0 end)
      );
      create unique index organisation_unit_name_key on organisation_unit (programme_id, lower(name)) where state = 'ACTIVE';
      create index organisation_unit_programme_idx on organisation_unit (programme_id, sort, id);
      revoke delete, truncate on organisation_unit from koersvast_app;

      create table mandate (
        id uuid not null constraint mandate_pkey primary key,
        programme_id uuid not null constraint mandate_programme_fkey references programme (id),
        number integer not null,
        code text not null,
        matter text not null constraint mandate_matter_check check (matter ~ '^[a-z][a-z-]{2,40}$'),
        holder_role text constraint mandate_holder_role_check check (holder_role in ('inkoper', 'contractmanager', 'financien')),
        holder_id uuid constraint mandate_holder_fkey references user_account (id),
        municipality_id uuid constraint mandate_municipality_fkey references municipality (id),
        unit_id uuid constraint mandate_unit_fkey references organisation_unit (id),
        limit_cents bigint constraint mandate_limit_check check (limit_cents >= 0),
        conditions text not null default '' constraint mandate_conditions_check check (length(conditions) <= 2000),
        decision_reference text not null constraint mandate_decision_check check (length(btrim(decision_reference)) between 1 and 200),
        starts_on date not null,
        ends_on date,
        end_reason text,
        withdrawn_at timestamptz,
        withdrawn_reason text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint mandate_recorded_by_fkey references user_account (id),
        constraint mandate_number_key unique (programme_id, number),
        constraint mandate_holder_one_check check (num_nonnulls(holder_role, holder_id) = 1),
        constraint mandate_giver_one_check check (num_nonnulls(municipality_id, unit_id) = 1),
        constraint mandate_own_check check (recorded_by <> holder_id),
        constraint mandate_term_check check (ends_on >= starts_on),
        constraint mandate_withdrawn_check check ((withdrawn_at is null) = (withdrawn_reason is null)),
        constraint mandate_once_excl exclude using gist (
          programme_id with =, matter with =, (coalesce(holder_role, holder_id::text)) with =,
          (coalesce(municipality_id, unit_id)) with =, daterange(starts_on, ends_on, '[]') with &&) where (withdrawn_at is null)
      );
      create index mandate_matter_idx on mandate (programme_id, matter);
      revoke update, delete, truncate on mandate from koersvast_app;
      grant update (ends_on, end_reason, withdrawn_at, withdrawn_reason, row_version) on mandate to koersvast_app;

      alter table approval add column mandate text;
      comment on column approval.mandate is 'Codes of the mandates on which the approval was given.';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table approval drop column mandate;
      drop table mandate, organisation_unit;
    `);
  }
}
