import { MigrationInterface, QueryRunner } from 'typeorm';

/** Functions, governance bodies with their seats and meetings, the set-up list and the boundary of care. No persons. */
export class CreateGovernance1764550200000 implements MigrationInterface {
  name = 'CreateGovernance1764550200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table organisation_function (
        id uuid not null constraint organisation_function_pkey primary key,
        programme_id uuid not null constraint organisation_function_programme_fkey references programme (id),
        municipality_id uuid constraint organisation_function_municipality_fkey references municipality (id),
        unit_id uuid constraint organisation_function_unit_fkey references organisation_unit (id),
        title text not null constraint organisation_function_title_check check (length(btrim(title)) between 1 and 120),
        fte numeric(6, 2) not null,
        filled_fte numeric(6, 2) not null,
        note text not null default '' constraint organisation_function_note_check check (length(note) <= 2000),
        state text not null default 'ACTIVE' constraint organisation_function_state_check check (state in ('ACTIVE', 'WITHDRAWN')),
        withdrawn_reason text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint organisation_function_recorded_by_fkey references user_account (id),
        constraint organisation_function_place_check check (num_nonnulls(municipality_id, unit_id) = 1),
        constraint organisation_function_filled_check check (filled_fte between 0 and fte)
      );
      create index organisation_function_programme_idx on organisation_function (programme_id, title, id);
      revoke delete, truncate on organisation_function from koersvast_app;

      create table governance_body (
        id uuid not null constraint governance_body_pkey primary key,
        programme_id uuid not null constraint governance_body_programme_fkey references programme (id),
        number integer not null,
        code text not null,
        name text not null constraint governance_body_name_check check (length(btrim(name)) between 1 and 120),
        level text not null constraint governance_body_level_check check (level in ('POLITICAL', 'MANAGEMENT', 'OPERATIONAL')),
        task text not null default '' constraint governance_body_task_check check (length(task) <= 2000),
        decides text not null default '' constraint governance_body_decides_check check (length(decides) <= 2000),
        rhythm text not null constraint governance_body_rhythm_check
          check (rhythm in ('MONTHLY', 'TWO_MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'ON_DEMAND')),
        reports_to_id uuid constraint governance_body_reports_to_fkey references governance_body (id),
        state text not null default 'ACTIVE' constraint governance_body_state_check check (state in ('ACTIVE', 'WITHDRAWN')),
        withdrawn_reason text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint governance_body_recorded_by_fkey references user_account (id),
        constraint governance_body_number_key unique (programme_id, number),
        constraint governance_body_id_key unique (programme_id, id)
      );
      create unique index governance_body_name_key on governance_body (programme_id, lower(name)) where state = 'ACTIVE';
      create index governance_body_code_idx on governance_body (programme_id, code, id);
      revoke delete, truncate on governance_body from koersvast_app;

      create table governance_member (
        id uuid not null constraint governance_member_pkey primary key,
        programme_id uuid not null,
        body_id uuid not null,
        municipality_id uuid constraint governance_member_municipality_fkey references municipality (id),
        unit_id uuid constraint governance_member_unit_fkey references organisation_unit (id),
        function_title text not null constraint governance_member_function_check check (length(btrim(function_title)) between 1 and 120),
        seat text not null constraint governance_member_seat_check check (seat in ('CHAIR', 'SECRETARY', 'MEMBER', 'ADVISER')),
        starts_on date not null,
        ends_on date,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint governance_member_recorded_by_fkey references user_account (id),
        constraint governance_member_body_fkey foreign key (programme_id, body_id) references governance_body (programme_id, id),
        constraint governance_member_place_check check (num_nonnulls(municipality_id, unit_id) <= 1),
        constraint governance_member_term_check check (ends_on >= starts_on)
      );
      create index governance_member_body_idx on governance_member (body_id);
      revoke delete, truncate on governance_member from koersvast_app;

      create table governance_meeting (
        id uuid not null constraint governance_meeting_pkey primary key,
        programme_id uuid not null,
        body_id uuid not null,
        meeting_id uuid not null constraint governance_meeting_meeting_fkey references meeting (id)
          constraint governance_meeting_once_key unique,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint governance_meeting_recorded_by_fkey references user_account (id),
        constraint governance_meeting_body_fkey foreign key (programme_id, body_id) references governance_body (programme_id, id)
      );
      create index governance_meeting_body_idx on governance_meeting (body_id);
      revoke update, delete, truncate on governance_meeting from koersvast_app;
    `);
    await queryRunner.query(`
      create table setup_step (
        id uuid not null constraint setup_step_pkey primary key,
        programme_id uuid not null constraint setup_step_programme_fkey references programme (id),
        title text not null constraint setup_step_title_check check (length(btrim(title)) between 1 and 200),
        standard_code text,
        milestone_id uuid constraint setup_step_milestone_fkey references milestone (id),
        due_on date,
        owner_id uuid constraint setup_step_owner_fkey references user_account (id),
        note text not null default '' constraint setup_step_note_check check (length(note) <= 2000),
        state text not null default 'OPEN' constraint setup_step_state_check check (state in ('OPEN', 'DONE', 'NOT_NEEDED', 'WITHDRAWN')),
        done_on date,
        withdrawn_reason text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint setup_step_recorded_by_fkey references user_account (id),
        constraint setup_step_done_check check ((state = 'DONE') = (done_on is not null))
      );
      create index setup_step_programme_idx on setup_step (programme_id, state);
      revoke delete, truncate on setup_step from koersvast_app;

      create table care_boundary (
        id uuid not null constraint care_boundary_pkey primary key,
        programme_id uuid not null constraint care_boundary_programme_fkey references programme (id),
        building_block_id uuid constraint care_boundary_building_block_fkey references building_block (id),
        product text not null default '' constraint care_boundary_product_check check (length(product) <= 200),
        placement text not null constraint care_boundary_placement_check check (placement in ('IN_CONTRACT', 'GRJR', 'MUNICIPAL_OTHER')),
        basis text not null constraint care_boundary_basis_check check (length(btrim(basis)) between 1 and 500),
        note text not null default '' constraint care_boundary_note_check check (length(note) <= 2000),
        starts_on date not null,
        ends_on date,
        withdrawn_at timestamptz,
        withdrawn_reason text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint care_boundary_recorded_by_fkey references user_account (id),
        constraint care_boundary_named_check check (building_block_id is not null or btrim(product) <> ''),
        constraint care_boundary_term_check check (ends_on >= starts_on),
        constraint care_boundary_once_excl exclude using gist (
          programme_id with =, (coalesce(building_block_id, programme_id)) with =, (lower(btrim(product))) with =,
          daterange(starts_on, ends_on, '[]') with &&) where (withdrawn_at is null)
      );
      create index care_boundary_programme_idx on care_boundary (programme_id, starts_on);
      revoke update, delete, truncate on care_boundary from koersvast_app;
      grant update (ends_on, withdrawn_at, withdrawn_reason, row_version) on care_boundary to koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table care_boundary, setup_step, governance_meeting, governance_member, governance_body, organisation_function;
    `);
  }
}
