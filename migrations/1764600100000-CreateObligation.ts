import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Obligations of a contract. What was agreed (title, text, party, due date) stands in append-only versions; state and
 * owner on the record itself. A proposal waits for a person; a rejected one leaves its requirement uncovered.
 */
export class CreateObligation1764600100000 implements MigrationInterface {
  name = 'CreateObligation1764600100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table contract add constraint contract_award_fkey foreign key (award_id) references award (id);

      create table obligation (
        id uuid not null constraint obligation_pkey primary key,
        programme_id uuid not null constraint obligation_programme_fkey references programme (id),
        contract_id uuid not null,
        code text not null constraint obligation_code_check check (code ~ '^VPL-[0-9]{3,}$'),
        state text not null default 'PROPOSED'
          constraint obligation_state_check check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
        current_version_id uuid not null,
        requirement_id uuid constraint obligation_requirement_fkey references requirement (id),
        requirement_version_id uuid constraint obligation_requirement_version_fkey references requirement_version (id),
        requirement_code text,
        owner_id uuid constraint obligation_owner_fkey references user_account (id),
        decided_by uuid constraint obligation_decided_by_fkey references user_account (id),
        decided_at timestamptz,
        rejection_reason text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint obligation_recorded_by_fkey references user_account (id),
        constraint obligation_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint obligation_code_key unique (contract_id, code),
        constraint obligation_requirement_key unique (contract_id, requirement_id),
        constraint obligation_source_check check (num_nonnulls(requirement_id, requirement_version_id, requirement_code) in (0, 3)),
        constraint obligation_decided_check check ((state = 'PROPOSED') = (decided_at is null)),
        constraint obligation_rejected_check
          check ((state = 'REJECTED') = (length(btrim(coalesce(rejection_reason, ''))) > 0))
      );
      create index obligation_state_idx on obligation (programme_id, state);
      revoke delete, truncate on obligation from koersvast_app;

      create table obligation_version (
        id uuid not null constraint obligation_version_pkey primary key,
        programme_id uuid not null constraint obligation_version_programme_fkey references programme (id),
        obligation_id uuid not null constraint obligation_version_obligation_fkey references obligation (id),
        n integer not null constraint obligation_version_n_check check (n > 0),
        title text not null constraint obligation_version_title_check check (length(btrim(title)) between 1 and 200),
        text text not null constraint obligation_version_text_check check (length(btrim(text)) between 1 and 20000),
        party text not null constraint obligation_version_party_check check (party in ('CONTRACTOR', 'PRINCIPAL')),
        due_rule text not null constraint obligation_version_due_rule_check check (due_rule in ('NONE', 'ON_DATE')),
        due_on date,
        change_reason text,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint obligation_version_recorded_by_fkey references user_account (id),
        constraint obligation_version_n_key unique (obligation_id, n),
        constraint obligation_version_due_check check ((due_rule = 'ON_DATE') = (due_on is not null))
      );
      alter table obligation add constraint obligation_current_version_fkey
        foreign key (current_version_id) references obligation_version (id) deferrable initially deferred;
      create trigger obligation_version_append_only before update or delete on obligation_version
        for each row execute function refuse_change();
      revoke update, delete, truncate on obligation_version from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table obligation drop constraint obligation_current_version_fkey;
      drop table obligation_version, obligation;
      alter table contract drop constraint contract_award_fkey;
    `);
  }
}
