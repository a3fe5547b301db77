import { MigrationInterface, QueryRunner } from 'typeorm';

/** What both tracks of a programme share: tracks, principles, topics, milestones, scope decisions, events and papers. */
export class CreateProgrammeRegisters1764300000000 implements MigrationInterface {
  name = 'CreateProgrammeRegisters1764300000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table track (
        id uuid not null constraint track_pkey primary key,
        programme_id uuid not null constraint track_programme_fkey references programme (id),
        number integer not null,
        name text not null,
        character text not null,
        note text,
        recorded_at timestamptz not null default now(),
        constraint track_number_key unique (programme_id, number)
      );
      create table guiding_principle (
        id uuid not null constraint guiding_principle_pkey primary key,
        programme_id uuid not null constraint guiding_principle_programme_fkey references programme (id),
        number integer not null,
        name text not null,
        sub_points text[] not null default '{}',
        recorded_at timestamptz not null default now(),
        constraint guiding_principle_number_key unique (programme_id, number)
      );
      create table transformation_element (
        id uuid not null constraint transformation_element_pkey primary key,
        programme_id uuid not null constraint transformation_element_programme_fkey references programme (id),
        number integer not null,
        name text not null,
        recorded_at timestamptz not null default now(),
        constraint transformation_element_number_key unique (programme_id, number)
      );
      create table programme_statement (
        id uuid not null constraint programme_statement_pkey primary key,
        programme_id uuid not null constraint programme_statement_programme_fkey references programme (id),
        kind text not null constraint programme_statement_kind_check check (kind in (
          'GOAL', 'CORE', 'GROUND_RULE', 'STAKEHOLDER_GROUP', 'GOVERNANCE', 'BUDGET', 'PARTNER', 'SAFETY_INSTRUMENT', 'SOURCE_NOTE')),
        sort integer not null,
        text text not null,
        recorded_at timestamptz not null default now(),
        constraint programme_statement_sort_key unique (programme_id, kind, sort)
      );
      create table workgroup_topic (
        id uuid not null constraint workgroup_topic_pkey primary key,
        programme_id uuid not null constraint workgroup_topic_programme_fkey references programme (id),
        workgroup_id uuid not null constraint workgroup_topic_workgroup_fkey references workgroup (id),
        sort integer not null,
        text text not null,
        recorded_at timestamptz not null default now(),
        constraint workgroup_topic_sort_key unique (workgroup_id, sort)
      );
      create table milestone (
        id uuid not null constraint milestone_pkey primary key,
        programme_id uuid not null constraint milestone_programme_fkey references programme (id),
        label text not null,
        starts_on date not null,
        ends_on date not null,
        precision text not null constraint milestone_precision_check
          check (precision in ('DAY', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
        tracks integer[] not null default '{}',
        note text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        constraint milestone_period_check check (ends_on >= starts_on)
      );
      create index milestone_programme_idx on milestone (programme_id, starts_on);
      create table scope_decision (
        id uuid not null constraint scope_decision_pkey primary key,
        programme_id uuid not null constraint scope_decision_programme_fkey references programme (id),
        code text not null,
        title text not null,
        ask text not null,
        planned_for text not null,
        source text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        constraint scope_decision_code_key unique (programme_id, code)
      );
      create table decision_question (
        id uuid not null constraint decision_question_pkey primary key,
        programme_id uuid not null constraint decision_question_programme_fkey references programme (id),
        decision_id uuid not null constraint decision_question_decision_fkey references scope_decision (id),
        number integer not null,
        code text not null,
        label text not null,
        building_block_id uuid constraint decision_question_building_block_fkey references building_block (id),
        recorded_at timestamptz not null default now(),
        constraint decision_question_number_key unique (decision_id, number)
      );
      create table decision_option (
        id uuid not null constraint decision_option_pkey primary key,
        programme_id uuid not null constraint decision_option_programme_fkey references programme (id),
        question_id uuid not null constraint decision_option_question_fkey references decision_question (id),
        sort integer not null,
        label text not null,
        consequence text,
        recorded_at timestamptz not null default now(),
        constraint decision_option_sort_key unique (question_id, sort),
        constraint decision_option_question_key unique (question_id, id)
      );
      -- Append-only: a municipality that decides otherwise later adds a row; the latest by decided_on, recorded_at counts.
      create table municipal_choice (
        id uuid not null constraint municipal_choice_pkey primary key,
        programme_id uuid not null constraint municipal_choice_programme_fkey references programme (id),
        question_id uuid not null,
        option_id uuid not null,
        municipality_id uuid not null constraint municipal_choice_municipality_fkey references municipality (id),
        decided_on date not null,
        reference text not null constraint municipal_choice_reference_check check (length(reference) between 1 and 200),
        recorded_at timestamptz not null default now(),
        recorded_by uuid,
        constraint municipal_choice_option_fkey foreign key (question_id, option_id) references decision_option (question_id, id)
      );
      create index municipal_choice_latest_idx on municipal_choice (question_id, municipality_id, decided_on desc, recorded_at desc);
      revoke update, delete, truncate on municipal_choice from koersvast_app;
      create table programme_event (
        id uuid not null constraint programme_event_pkey primary key,
        programme_id uuid not null constraint programme_event_programme_fkey references programme (id),
        code text not null,
        label text not null,
        frequency text,
        note text,
        known text[] not null default '{}',
        recorded_at timestamptz not null default now(),
        constraint programme_event_code_key unique (programme_id, code)
      );
      create table organisation (
        id uuid not null constraint organisation_pkey primary key,
        programme_id uuid not null constraint organisation_programme_fkey references programme (id),
        name text not null,
        kind text not null,
        note text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        constraint organisation_name_key unique (programme_id, name)
      );
      create table programme_document (
        id uuid not null constraint programme_document_pkey primary key,
        programme_id uuid not null constraint programme_document_programme_fkey references programme (id),
        code text not null,
        label text not null,
        note text,
        recorded_at timestamptz not null default now(),
        constraint programme_document_code_key unique (programme_id, code)
      );
      create table regional_boundary (
        id uuid not null constraint regional_boundary_pkey primary key,
        programme_id uuid not null constraint regional_boundary_programme_fkey references programme (id)
          constraint regional_boundary_programme_key unique,
        name text not null,
        abbreviation text not null,
        municipality_count integer not null,
        position text not null,
        from_date date not null,
        stays_regional text[] not null,
        also_mentioned text[] not null default '{}',
        basis text[] not null default '{}',
        recorded_at timestamptz not null default now()
      );
      create table notice (
        id uuid not null constraint notice_pkey primary key,
        programme_id uuid not null constraint notice_programme_fkey references programme (id),
        publication_id text not null constraint notice_publication_id_check check (publication_id ~ '^[0-9]{1,12}$'),
        tender_reference text,
        kind text not null,
        url text,
        contents text[] not null default '{}',
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        constraint notice_publication_id_key unique (programme_id, publication_id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table notice, regional_boundary, programme_document, organisation, programme_event, municipal_choice,
        decision_option, decision_question, scope_decision, milestone, workgroup_topic, programme_statement,
        transformation_element, guiding_principle, track;
    `);
  }
}
