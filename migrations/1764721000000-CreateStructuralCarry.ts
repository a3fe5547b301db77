import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A structural amendment works on in the years after its own (domain C6, D4): never by itself, always as something that a
 * controller takes over, proposes or sets aside, and that can be seen afterwards.
 */
export class CreateStructuralCarry1764721000000 implements MigrationInterface {
  name = 'CreateStructuralCarry1764721000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table structural_carry (
        id uuid not null constraint structural_carry_pkey primary key,
        programme_id uuid not null constraint structural_carry_programme_fkey references programme (id),
        budget_amendment_id uuid not null constraint structural_carry_amendment_fkey references budget_amendment (id),
        municipal_budget_id uuid not null constraint structural_carry_budget_fkey references municipal_budget (id),
        outcome text not null constraint structural_carry_outcome_check check (outcome in ('OPENED', 'TAKEN', 'PROPOSED', 'DISMISSED')),
        reason text constraint structural_carry_reason_check check (length(btrim(reason)) between 1 and 2000),
        result_amendment_id uuid constraint structural_carry_result_fkey references budget_amendment (id),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint structural_carry_recorded_by_fkey references user_account (id),
        constraint structural_carry_key unique (budget_amendment_id, municipal_budget_id),
        constraint structural_carry_dismissed_check check ((outcome = 'DISMISSED') = (reason is not null)),
        constraint structural_carry_proposed_check check ((outcome = 'PROPOSED') = (result_amendment_id is not null))
      );
      comment on table structural_carry is 'What was done with a structural amendment in the begroting of a later year; append-only.';
      comment on column structural_carry.outcome is 'OPENED: in the lines with which the year was begun; TAKEN: put into its draft; PROPOSED: as an amendment of it; DISMISSED: not, with a reason.';
      create index structural_carry_budget_idx on structural_carry (municipal_budget_id);
      create unique index structural_carry_result_key on structural_carry (result_amendment_id) where result_amendment_id is not null;
      create trigger structural_carry_known before insert on structural_carry for each row execute function budget_known_since();
      revoke update, delete, truncate on structural_carry from koersvast_app;

      alter table municipal_budget_line add column origin_line_id uuid
        constraint municipal_budget_line_origin_fkey references municipal_budget_line (id);
      comment on column municipal_budget_line.origin_line_id is 'The line of the year before from which it was proposed.';
      create index municipal_budget_line_origin_idx on municipal_budget_line (origin_line_id) where origin_line_id is not null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table municipal_budget_line drop column origin_line_id;
      drop table structural_carry;
    `);
  }
}
