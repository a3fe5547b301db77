import { MigrationInterface, QueryRunner } from 'typeorm';

/** Issues and disputes about a contract, and the steps of the ladder that each was taken to. */
export class CreateDispute1764640200000 implements MigrationInterface {
  name = 'CreateDispute1764640200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table dispute (
        id uuid not null constraint dispute_pkey primary key,
        programme_id uuid not null constraint dispute_programme_fkey references programme (id),
        contract_id uuid not null,
        number integer not null,
        code text not null constraint dispute_code_check check (code ~ '^GSC-[0-9]{3,}$'),
        kind text not null constraint dispute_kind_check check (kind in ('ISSUE', 'DISPUTE')),
        title text not null constraint dispute_title_check check (length(btrim(title)) between 1 and 200),
        description text not null constraint dispute_description_check check (length(btrim(description)) between 1 and 10000),
        own_position text not null default '' constraint dispute_own_position_check check (length(own_position) <= 10000),
        other_position text not null default '' constraint dispute_other_position_check check (length(other_position) <= 10000),
        owner_id uuid not null constraint dispute_owner_fkey references user_account (id),
        state text not null default 'OPEN' constraint dispute_state_check check (state in ('OPEN', 'RESOLVED', 'WITHDRAWN')),
        outcome text constraint dispute_outcome_check check (length(btrim(outcome)) between 1 and 4000),
        closed_on date,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint dispute_recorded_by_fkey references user_account (id),
        constraint dispute_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint dispute_code_key unique (contract_id, code),
        constraint dispute_programme_key unique (programme_id, id),
        constraint dispute_closed_check check ((state = 'OPEN') = (outcome is null) and (outcome is null) = (closed_on is null))
      );
      create index dispute_number_idx on dispute (programme_id, number, id);
      create index dispute_contract_idx on dispute (contract_id, state);

      create table dispute_step (
        id uuid not null constraint dispute_step_pkey primary key,
        programme_id uuid not null,
        dispute_id uuid not null,
        n integer not null constraint dispute_step_n_check check (n > 0),
        level text not null constraint dispute_step_level_check
          check (level in ('OPERATIONAL', 'TACTICAL', 'STRATEGIC', 'ADMINISTRATIVE', 'DISPUTE')),
        people text not null constraint dispute_step_people_check check (length(btrim(people)) between 1 and 400),
        reason text not null constraint dispute_step_reason_check check (length(btrim(reason)) between 1 and 4000),
        started_on date not null,
        answer_by date,
        outcome text constraint dispute_step_outcome_check check (length(btrim(outcome)) between 1 and 4000),
        ended_on date,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint dispute_step_recorded_by_fkey references user_account (id),
        constraint dispute_step_dispute_fkey foreign key (programme_id, dispute_id) references dispute (programme_id, id),
        constraint dispute_step_n_key unique (dispute_id, n),
        constraint dispute_step_level_key unique (dispute_id, level),
        constraint dispute_step_term_check check (answer_by >= started_on),
        constraint dispute_step_ended_check check ((ended_on is null) = (outcome is null))
      );
      create unique index dispute_step_open_key on dispute_step (dispute_id) where ended_on is null;
      create index dispute_step_due_idx on dispute_step (programme_id, answer_by) where ended_on is null;
      revoke delete, truncate on dispute, dispute_step from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table dispute_step, dispute');
  }
}
