import { MigrationInterface, QueryRunner } from 'typeorm';

/** The work plan of a P&C document of a municipality: its steps counted back from the council, and who does what by when. */
export class CreatePcPlan1764830300000 implements MigrationInterface {
  name = 'CreatePcPlan1764830300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table pc_plan (
        id uuid not null constraint pc_plan_pkey primary key,
        programme_id uuid not null constraint pc_plan_programme_fkey references programme (id),
        municipality_id uuid not null constraint pc_plan_municipality_fkey references municipality (id),
        document text not null constraint pc_plan_document_check
          check (document in ('FRAMEWORK', 'INTERIM_1', 'INTERIM_2', 'BUDGET', 'ANNUAL', 'JOINT', 'OTHER')),
        year integer not null constraint pc_plan_year_check check (year between 2000 and 2199),
        name text not null constraint pc_plan_name_check check (length(btrim(name)) between 1 and 120),
        state text not null default 'ACTIVE' constraint pc_plan_state_check check (state in ('ACTIVE', 'WITHDRAWN')),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint pc_plan_recorded_by_fkey references user_account (id)
      );
      comment on column pc_plan.year is 'The year that the document is about.';
      create unique index pc_plan_key on pc_plan (municipality_id, document, year) where state = 'ACTIVE';
      create index pc_plan_programme_idx on pc_plan (programme_id, year);
      create table pc_plan_step (
        plan_id uuid not null constraint pc_plan_step_plan_fkey references pc_plan (id),
        step text not null constraint pc_plan_step_step_check
          check (step in ('FIGURES', 'TEXT', 'COLLEGE', 'DELIVERY', 'COUNCIL')),
        programme_id uuid not null constraint pc_plan_step_programme_fkey references programme (id),
        due_on date not null,
        done_at timestamptz,
        done_by uuid constraint pc_plan_step_done_by_fkey references user_account (id),
        constraint pc_plan_step_pkey primary key (plan_id, step),
        constraint pc_plan_step_done_check check (num_nonnulls(done_at, done_by) in (0, 2))
      );
      create index pc_plan_step_due_idx on pc_plan_step (programme_id, due_on) where done_at is null;
      create table pc_plan_task (
        id uuid not null constraint pc_plan_task_pkey primary key,
        programme_id uuid not null constraint pc_plan_task_programme_fkey references programme (id),
        plan_id uuid not null constraint pc_plan_task_plan_fkey references pc_plan (id),
        step text not null constraint pc_plan_task_step_check
          check (step in ('FIGURES', 'TEXT', 'COLLEGE', 'DELIVERY', 'COUNCIL')),
        title text not null constraint pc_plan_task_title_check check (length(btrim(title)) between 1 and 200),
        user_id uuid not null constraint pc_plan_task_user_fkey references user_account (id),
        due_on date not null,
        state text not null default 'ACTIVE' constraint pc_plan_task_state_check check (state in ('ACTIVE', 'DONE', 'WITHDRAWN')),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint pc_plan_task_recorded_by_fkey references user_account (id)
      );
      create index pc_plan_task_plan_idx on pc_plan_task (plan_id, due_on);
      create index pc_plan_task_mine_idx on pc_plan_task (user_id, programme_id, due_on) where state = 'ACTIVE';
      revoke delete, truncate on pc_plan, pc_plan_step, pc_plan_task from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table pc_plan_task, pc_plan_step, pc_plan;');
  }
}
