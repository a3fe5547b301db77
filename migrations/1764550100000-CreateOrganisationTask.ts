import { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks that follow from contracting, and who does what in them: at most one party answers for a task. */
export class CreateOrganisationTask1764550100000 implements MigrationInterface {
  name = 'CreateOrganisationTask1764550100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table organisation_task (
        id uuid not null constraint organisation_task_pkey primary key,
        programme_id uuid not null constraint organisation_task_programme_fkey references programme (id),
        number integer not null,
        code text not null,
        area text not null constraint organisation_task_area_check check (area in (
          'CONTRACT', 'ADMINISTRATION', 'PAYMENT', 'REPORTING', 'DATA', 'QUALITY', 'COMPLAINTS', 'LEGAL', 'COMMUNICATION', 'OTHER')),
        title text not null constraint organisation_task_title_check check (length(btrim(title)) between 1 and 200),
        description text not null default '' constraint organisation_task_description_check check (length(description) <= 2000),
        standard_code text,
        state text not null default 'ACTIVE' constraint organisation_task_state_check check (state in ('ACTIVE', 'WITHDRAWN')),
        withdrawn_reason text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint organisation_task_recorded_by_fkey references user_account (id),
        constraint organisation_task_number_key unique (programme_id, number),
        constraint organisation_task_id_key unique (programme_id, id)
      );
      create unique index organisation_task_title_key on organisation_task (programme_id, lower(title)) where state = 'ACTIVE';
      create index organisation_task_code_idx on organisation_task (programme_id, code, id);
      revoke delete, truncate on organisation_task from koersvast_app;

      create table task_assignment (
        id uuid not null constraint task_assignment_pkey primary key,
        programme_id uuid not null,
        task_id uuid not null,
        municipality_id uuid constraint task_assignment_municipality_fkey references municipality (id),
        unit_id uuid constraint task_assignment_unit_fkey references organisation_unit (id),
        letters text not null constraint task_assignment_letters_check check (letters in ('', 'R', 'A', 'AR', 'C', 'I')),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint task_assignment_recorded_by_fkey references user_account (id),
        constraint task_assignment_task_fkey foreign key (programme_id, task_id) references organisation_task (programme_id, id),
        constraint task_assignment_party_check check (num_nonnulls(municipality_id, unit_id) = 1)
      );
      create unique index task_assignment_party_key on task_assignment (task_id, (coalesce(municipality_id, unit_id)));
      create unique index task_assignment_accountable_key on task_assignment (task_id) where letters in ('A', 'AR');
      revoke delete, truncate on task_assignment from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table task_assignment, organisation_task');
  }
}
