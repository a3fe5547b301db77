import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Beside the versions of a contract: which awarded requirement goes without an obligation and why, who works for the
 * partner, and the transition before the start. Of the young people who are handed over only totals are kept, and of a
 * total under ten only that it is.
 */
export class CreateContractRegisters1764620300000 implements MigrationInterface {
  name = 'CreateContractRegisters1764620300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table requirement_waiver (
        id uuid not null constraint requirement_waiver_pkey primary key,
        programme_id uuid not null,
        contract_id uuid not null,
        requirement_id uuid not null constraint requirement_waiver_requirement_fkey references requirement (id),
        reason text not null constraint requirement_waiver_reason_check check (length(btrim(reason)) between 1 and 2000),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint requirement_waiver_recorded_by_fkey references user_account (id),
        withdrawn_at timestamptz,
        constraint requirement_waiver_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id)
      );
      create unique index requirement_waiver_live_key on requirement_waiver (contract_id, requirement_id) where withdrawn_at is null;
      revoke delete, truncate on requirement_waiver from koersvast_app;

      create table subcontractor (
        id uuid not null constraint subcontractor_pkey primary key,
        programme_id uuid not null,
        contract_id uuid not null,
        name text not null constraint subcontractor_name_check check (length(btrim(name)) between 1 and 200),
        kvk text constraint subcontractor_kvk_check check (kvk ~ '^[0-9]{8}$'),
        services text not null constraint subcontractor_services_check check (length(btrim(services)) between 1 and 2000),
        starts_on date not null,
        ends_on date,
        consent_on date,
        note text not null default '' constraint subcontractor_note_check check (length(note) <= 2000),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint subcontractor_recorded_by_fkey references user_account (id),
        constraint subcontractor_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint subcontractor_term_check check (ends_on >= starts_on)
      );
      create index subcontractor_contract_idx on subcontractor (contract_id, name, id);
      revoke delete, truncate on subcontractor from koersvast_app;

      create table transition_step (
        id uuid not null constraint transition_step_pkey primary key,
        programme_id uuid not null,
        contract_id uuid not null,
        kind text not null constraint transition_step_kind_check check (kind in ('PLAN', 'OUTGOING', 'COMMUNICATION', 'ORDINANCE')),
        title text not null constraint transition_step_title_check check (length(btrim(title)) between 1 and 200),
        -- Who does it or whom it reaches: an organisation or a group, never a person.
        party text not null default '' constraint transition_step_party_check check (length(party) <= 200),
        municipality_id uuid constraint transition_step_municipality_fkey references municipality (id),
        due_on date,
        done_on date,
        state text not null default 'PLANNED' constraint transition_step_state_check check (state in ('PLANNED', 'DOING', 'DONE', 'NOT_NEEDED')),
        note text not null default '' constraint transition_step_note_check check (length(note) <= 2000),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint transition_step_recorded_by_fkey references user_account (id),
        constraint transition_step_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint transition_step_done_check check ((state = 'DONE') = (done_on is not null)),
        constraint transition_step_council_check check ((kind = 'ORDINANCE') = (municipality_id is not null))
      );
      create index transition_step_contract_idx on transition_step (contract_id);
      create unique index transition_step_ordinance_key on transition_step (contract_id, municipality_id) where kind = 'ORDINANCE';
      revoke delete, truncate on transition_step from koersvast_app;

      create table handover_count (
        id uuid not null constraint handover_count_pkey primary key,
        programme_id uuid not null,
        contract_id uuid not null,
        provider text not null constraint handover_count_provider_check check (length(btrim(provider)) between 1 and 200),
        category text not null constraint handover_count_category_check check (length(btrim(category)) between 1 and 200),
        few boolean not null,
        amount integer,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint handover_count_recorded_by_fkey references user_account (id),
        constraint handover_count_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint handover_count_once_key unique (contract_id, provider, category),
        constraint handover_count_few_check check (few = (amount is null) and (amount = 0 or amount between 10 and 100000))
      );
      revoke delete, truncate on handover_count from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table handover_count, transition_step, subcontractor, requirement_waiver');
  }
}
