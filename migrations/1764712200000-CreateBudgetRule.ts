import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Stop, warn or ignore for new decisions and commitments (domain C6): over all municipalities together or per municipality,
 * never per building block, because within a contract that split is indicative. Dated; what held stays as it was.
 */
export class CreateBudgetRule1764712200000 implements MigrationInterface {
  name = 'CreateBudgetRule1764712200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table budget_rule (
        id uuid not null constraint budget_rule_pkey primary key,
        programme_id uuid not null constraint budget_rule_programme_fkey references programme (id),
        measured text not null constraint budget_rule_measured_check check (measured in ('OVERALL', 'MUNICIPALITY')),
        municipality_id uuid constraint budget_rule_municipality_fkey references municipality (id),
        action text not null constraint budget_rule_action_check check (action in ('STOP', 'WARN', 'IGNORE')),
        threshold_percent numeric(9,6) not null
          constraint budget_rule_threshold_check check (threshold_percent between 0 and 200),
        valid_from date not null,
        valid_to date,
        decision_reference text not null constraint budget_rule_decision_check
          check (length(trim(decision_reference)) between 1 and 200),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint budget_rule_recorded_by_fkey references user_account (id),
        constraint budget_rule_of_check check (municipality_id is null or measured = 'MUNICIPALITY'),
        constraint budget_rule_term_check check (valid_to > valid_from),
        constraint budget_rule_once_excl exclude using gist (
          programme_id with =, measured with =, (coalesce(municipality_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =,
          action with =, daterange(valid_from, valid_to) with &&)
      );
      create function budget_rule_keeps_still() returns trigger language plpgsql as $$
      begin
        if to_jsonb(old) - '{valid_to,row_version}'::text[] <> to_jsonb(new) - '{valid_to,row_version}'::text[]
          or old.valid_to is not null then
          raise exception 'a rule only ends' using errcode = '23514', constraint = 'budget_rule_keeps_still_check';
        end if;
        return new;
      end $$;
      create trigger budget_rule_keeps_still before update on budget_rule for each row execute function budget_rule_keeps_still();
      revoke delete, truncate on budget_rule from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table budget_rule; drop function budget_rule_keeps_still();');
  }
}
