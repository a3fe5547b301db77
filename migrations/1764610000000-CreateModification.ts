import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Changes of a contract with their legality test, and what they propose for the agreed budget. Once approved a change
 * stands as it is; only its announcement is still entered.
 */
export class CreateModification1764610000000 implements MigrationInterface {
  name = 'CreateModification1764610000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table modification (
        id uuid not null constraint modification_pkey primary key,
        programme_id uuid not null constraint modification_programme_fkey references programme (id),
        contract_id uuid not null,
        number integer not null,
        code text not null constraint modification_code_check check (code ~ '^W-[0-9]{2,}$'),
        title text not null constraint modification_title_check check (length(trim(title)) between 1 and 200),
        description text not null default '' constraint modification_description_check check (length(description) <= 20000),
        state text not null default 'DRAFT'
          constraint modification_state_check check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'WITHDRAWN')),
        effective_on date,
        amount_cents bigint not null default 0,
        original_value_cents bigint
          constraint modification_original_value_check check (original_value_cents > 0),
        indexed_value_cents bigint
          constraint modification_indexed_value_check check (indexed_value_cents > 0),
        indexation_clause text not null default ''
          constraint modification_indexation_clause_check check (length(indexation_clause) <= 200),
        changes_settlement boolean not null default false,
        new_ends_on date,
        new_contractor text not null default ''
          constraint modification_new_contractor_check check (length(new_contractor) <= 200),
        answers jsonb not null default '{}',
        notes jsonb not null default '{}',
        years jsonb not null default '[]',
        obligations jsonb not null default '[]',
        motivation text constraint modification_motivation_check check (length(motivation) between 1 and 20000),
        decided_ground text
          constraint modification_decided_ground_check check (decided_ground in ('B', 'C', 'D', 'E', 'F', 'G')),
        decision_reason text not null default ''
          constraint modification_decision_reason_check check (length(decision_reason) <= 4000),
        assessment jsonb,
        content_hash text constraint modification_content_hash_check check (content_hash ~ '^[0-9a-f]{64}$'),
        submitted_by uuid constraint modification_submitted_by_fkey references user_account (id),
        submitted_at timestamptz,
        approved_by uuid constraint modification_approved_by_fkey references user_account (id),
        approved_at timestamptz,
        returned_note text,
        withdrawn_reason text,
        publish_by date,
        published_on date,
        publication_number text
          constraint modification_publication_number_check check (length(publication_number) between 1 and 60),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint modification_recorded_by_fkey references user_account (id),
        constraint modification_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint modification_code_key unique (contract_id, code),
        constraint modification_submitted_check check (state not in ('SUBMITTED', 'APPROVED') or
          (submitted_by is not null and assessment is not null and content_hash is not null and motivation is not null
           and decided_ground is not null and effective_on is not null)),
        constraint modification_approved_check check ((state = 'APPROVED') = (approved_by is not null)),
        constraint modification_four_eyes_check check (approved_by is null or approved_by <> submitted_by),
        constraint modification_withdrawn_check check ((state = 'WITHDRAWN') = (withdrawn_reason is not null)),
        constraint modification_publication_check check ((published_on is null) = (publication_number is null)
          and (published_on is null or publish_by is not null))
      );
      create index modification_programme_idx on modification (programme_id, number, id);
      create index modification_minor_idx on modification (contract_id)
        where state = 'APPROVED' and decided_ground = 'B';
      create index modification_publish_idx on modification (programme_id, publish_by)
        where publish_by is not null and published_on is null;
      comment on column modification.amount_cents is 'What the change adds or, negative, takes away over the whole term, excluding VAT.';
      comment on column modification.indexed_value_cents is 'Value after indexation, when a clause of the contract provides for it (Aw 2.163b and d, second paragraph).';
      comment on column modification.assessment is 'The test as it stood when approval was asked: grounds, sums and parameters.';
      comment on column modification.publish_by is 'Last day for the notice of a changed contract, set by the approval under d or e.';

      create function modification_stands() returns trigger language plpgsql as $$
      begin
        if old.state in ('APPROVED', 'WITHDRAWN') and
           to_jsonb(new) - '{published_on,publication_number,row_version}'::text[]
           <> to_jsonb(old) - '{published_on,publication_number,row_version}'::text[] then
          raise exception 'modification % stands', old.code using errcode = '23514', constraint = 'modification_stands_check';
        end if;
        return new;
      end $$;
      create trigger modification_stands before update on modification
        for each row execute function modification_stands();
      revoke delete, truncate on modification from koersvast_app;

      create table agreed_budget_proposal (
        id uuid not null constraint agreed_budget_proposal_pkey primary key,
        programme_id uuid not null constraint agreed_budget_proposal_programme_fkey references programme (id),
        contract_id uuid not null,
        modification_id uuid not null constraint agreed_budget_proposal_modification_fkey references modification (id),
        modification_code text not null,
        year integer not null constraint agreed_budget_proposal_year_check check (year between 2000 and 2199),
        change_cents bigint not null constraint agreed_budget_proposal_change_check check (change_cents <> 0),
        valid_from date not null,
        reason text not null,
        state text not null default 'PROPOSED'
          constraint agreed_budget_proposal_state_check check (state in ('PROPOSED', 'TAKEN', 'DECLINED')),
        decided_by uuid constraint agreed_budget_proposal_decided_by_fkey references user_account (id),
        decided_at timestamptz,
        decision_note text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint agreed_budget_proposal_recorded_by_fkey references user_account (id),
        constraint agreed_budget_proposal_contract_fkey
          foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint agreed_budget_proposal_year_key unique (modification_id, year),
        constraint agreed_budget_proposal_decided_check check ((state = 'PROPOSED') = (decided_by is null))
      );
      create index agreed_budget_proposal_open_idx on agreed_budget_proposal (programme_id, recorded_at)
        where state = 'PROPOSED';
      revoke delete, truncate on agreed_budget_proposal from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table agreed_budget_proposal');
    await queryRunner.query('drop table modification');
    await queryRunner.query('drop function modification_stands()');
  }
}
