import { MigrationInterface, QueryRunner } from 'typeorm';

/** The contract, one per award. Obligations and indicators count their codes on it, so that a code is never used twice. */
export class CreateContract1764600000000 implements MigrationInterface {
  name = 'CreateContract1764600000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table contract (
        id uuid not null constraint contract_pkey primary key,
        programme_id uuid not null constraint contract_programme_fkey references programme (id),
        code text not null constraint contract_code_check check (code ~ '^CON-[0-9]{3,}$'),
        title text not null constraint contract_title_check check (length(title) between 1 and 200),
        award_id uuid not null constraint contract_award_key unique,
        contractor text not null constraint contract_contractor_check check (length(contractor) between 1 and 200),
        payment_route text not null constraint contract_payment_route_check check (payment_route in ('A', 'B', 'C')),
        starts_on date not null,
        ends_on date not null,
        state text not null default 'DRAFT' constraint contract_state_check check (state in ('DRAFT', 'ACTIVE', 'ENDED')),
        last_obligation_number integer not null default 0,
        last_indicator_number integer not null default 0,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint contract_recorded_by_fkey references user_account (id),
        constraint contract_code_key unique (programme_id, code),
        constraint contract_term_check check (ends_on >= starts_on),
        constraint contract_programme_key unique (programme_id, id)
      );
      comment on column contract.payment_route is
        'A: municipalities pay the partner; B: a joint body pays as cashier; C: the joint body is principal (domain C6).';
      comment on column contract.ends_on is 'Last day of the contract: it still holds on this day.';
      revoke delete, truncate on contract from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table contract');
  }
}
