import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who keeps a contract and each step of its transition, and what was decided on an option to renew: whether it is used,
 * by whom, when, and when the other party was told. A decision stays; one that was wrong is withdrawn with its reason.
 */
export class DecideOnRenewal1764620500000 implements MigrationInterface {
  name = 'DecideOnRenewal1764620500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table contract add owner_id uuid constraint contract_owner_fkey references user_account (id);
      alter table transition_step add owner_id uuid constraint transition_step_owner_fkey references user_account (id);
      create index transition_step_open_idx on transition_step (programme_id, due_on, id) where state in ('PLANNED', 'DOING');

      create table renewal_decision (
        id uuid not null constraint renewal_decision_pkey primary key,
        programme_id uuid not null,
        contract_id uuid not null,
        option_number integer not null constraint renewal_decision_option_check check (option_number between 1 and 20),
        -- What the option was when it was decided: the terms no longer show a used one.
        months integer not null constraint renewal_decision_months_check check (months between 1 and 120),
        decide_by date not null,
        announce_by date not null,
        outcome text not null constraint renewal_decision_outcome_check check (outcome in ('USED', 'NOT_USED')),
        decided_on date not null,
        -- The body that decided, such as the colleges: never a person.
        decided_by text not null constraint renewal_decision_by_check check (length(btrim(decided_by)) between 1 and 200),
        reference text not null default '' constraint renewal_decision_reference_check check (length(reference) <= 200),
        announced_on date,
        withdrawn_at timestamptz,
        withdrawn_reason text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint renewal_decision_recorded_by_fkey references user_account (id),
        constraint renewal_decision_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint renewal_decision_announced_check check (announced_on >= decided_on),
        constraint renewal_decision_withdrawn_check
          check ((withdrawn_at is null) = (withdrawn_reason is null) and length(btrim(withdrawn_reason)) between 1 and 2000)
      );
      create unique index renewal_decision_live_key on renewal_decision (contract_id, option_number) where withdrawn_at is null;
      revoke delete, truncate on renewal_decision from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table renewal_decision;
      drop index transition_step_open_idx;
      alter table transition_step drop column owner_id;
      alter table contract drop column owner_id;
    `);
  }
}
