import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Begrotingswijzigingen (Gemeentewet 189, 192; BBV 18, 27). A proposal moves nothing: only what was decided is booked in
 * `budget_mutation`, which is append-only and knows two times.
 */
export class CreateBudgetAmendment1764713100000 implements MigrationInterface {
  name = 'CreateBudgetAmendment1764713100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table amendment_rule (
        id uuid not null constraint amendment_rule_pkey primary key,
        programme_id uuid not null constraint amendment_rule_programme_fkey references programme (id),
        municipality_id uuid not null constraint amendment_rule_municipality_fkey references municipality (id),
        valid_from date not null,
        college_limit_cents bigint constraint amendment_rule_limit_check check (college_limit_cents >= 0),
        structural_to_council boolean not null default false,
        decision_reference text not null constraint amendment_rule_decision_check
          check (length(btrim(decision_reference)) between 1 and 200),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint amendment_rule_recorded_by_fkey references user_account (id),
        constraint amendment_rule_key unique (municipality_id, valid_from)
      );
      comment on table amendment_rule is 'Where a municipality is stricter than the law about what its college may move within a programme; from a day on.';
      comment on column amendment_rule.college_limit_cents is 'Up to and including this amount the college decides; null: no limit of its own.';
      revoke update, delete, truncate on amendment_rule from koersvast_app;

      create table joint_amendment (
        id uuid not null constraint joint_amendment_pkey primary key,
        programme_id uuid not null constraint joint_amendment_programme_fkey references programme (id),
        code text not null constraint joint_amendment_code_check check (code ~ '^GBW-[0-9]{4}-[0-9]{3,}$'),
        year integer not null,
        title text not null constraint joint_amendment_title_check check (length(btrim(title)) between 1 and 200),
        effective_on date,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint joint_amendment_recorded_by_fkey references user_account (id),
        constraint joint_amendment_code_key unique (programme_id, code)
      );
      comment on column joint_amendment.effective_on is 'The latest decision of all, once all decided the same (domain C6).';
      revoke delete, truncate on joint_amendment from koersvast_app;

      create table budget_amendment (
        id uuid not null constraint budget_amendment_pkey primary key,
        programme_id uuid not null,
        municipal_budget_id uuid not null,
        joint_amendment_id uuid constraint budget_amendment_joint_fkey references joint_amendment (id),
        agreed_budget_version_id uuid constraint budget_amendment_version_fkey references agreed_budget_version (id),
        number integer not null,
        code text not null constraint budget_amendment_code_check check (code ~ '^BW-[0-9]{4}-[0-9]{3,}$'),
        title text not null constraint budget_amendment_title_check check (length(btrim(title)) between 1 and 200),
        reason text not null constraint budget_amendment_reason_check check (length(btrim(reason)) between 1 and 4000),
        kind text not null constraint budget_amendment_kind_check check (kind in ('TRANSFER', 'CHANGE')),
        duration text not null constraint budget_amendment_duration_check check (duration in ('INCIDENTAL', 'STRUCTURAL')),
        state text not null default 'PROPOSED' constraint budget_amendment_state_check
          check (state in ('PROPOSED', 'SUBMITTED', 'OFFERED', 'ADOPTED', 'REJECTED', 'WITHDRAWN')),
        authority text constraint budget_amendment_authority_check check (authority in ('COLLEGE', 'COUNCIL')),
        content_hash text constraint budget_amendment_hash_check check (content_hash ~ '^[0-9a-f]{64}$'),
        returned_note text,
        submitted_by uuid constraint budget_amendment_submitted_by_fkey references user_account (id),
        submitted_at timestamptz,
        offered_by uuid constraint budget_amendment_offered_by_fkey references user_account (id),
        offered_at timestamptz,
        decision_reference text constraint budget_amendment_decision_check check (length(btrim(decision_reference)) between 1 and 200),
        decided_on date,
        decided_at timestamptz,
        decided_by uuid constraint budget_amendment_decided_by_fkey references user_account (id),
        deviation text constraint budget_amendment_deviation_check check (length(btrim(deviation)) between 1 and 2000),
        effective_on date,
        released_reason text,
        withdrawn_reason text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint budget_amendment_recorded_by_fkey references user_account (id),
        constraint budget_amendment_budget_fkey foreign key (programme_id, municipal_budget_id)
          references municipal_budget (programme_id, id),
        constraint budget_amendment_number_key unique (municipal_budget_id, number),
        constraint budget_amendment_decided_check check ((state in ('ADOPTED', 'REJECTED')) = (decided_on is not null)
          and (decided_on is null) = (decision_reference is null)),
        constraint budget_amendment_offered_check check (state not in ('OFFERED', 'ADOPTED', 'REJECTED') or authority is not null),
        constraint budget_amendment_effective_check check (effective_on is null or state = 'ADOPTED')
      );
      comment on column budget_amendment.number is 'Per municipality and year; never given twice.';
      comment on column budget_amendment.effective_on is 'Set when its mutations are booked; a joint one waits for the others.';
      create index budget_amendment_list_idx on budget_amendment (programme_id, recorded_at, id);
      create index budget_amendment_joint_idx on budget_amendment (joint_amendment_id) where joint_amendment_id is not null;
      revoke delete, truncate on budget_amendment from koersvast_app;

      alter table municipal_budget_line add column budget_amendment_id uuid
        constraint municipal_budget_line_amendment_fkey references budget_amendment (id);
      alter table municipal_budget_line add constraint municipal_budget_line_amendment_check
        check (budget_amendment_id is null or original_cents = 0);
      comment on column municipal_budget_line.budget_amendment_id is 'The amendment that asks for this line; the original begroting did not have it.';
      create index municipal_budget_line_amendment_idx on municipal_budget_line (budget_amendment_id)
        where budget_amendment_id is not null;

      create table budget_amendment_row (
        id uuid not null constraint budget_amendment_row_pkey primary key,
        budget_amendment_id uuid not null constraint budget_amendment_row_amendment_fkey references budget_amendment (id),
        municipal_budget_line_id uuid not null constraint budget_amendment_row_line_fkey references municipal_budget_line (id),
        change_cents bigint not null constraint budget_amendment_row_zero_check check (change_cents <> 0),
        sort integer not null,
        constraint budget_amendment_row_line_key unique (budget_amendment_id, municipal_budget_line_id)
      );
      comment on table budget_amendment_row is 'What the amendment asks per line; fixed once it is offered.';
      revoke truncate on budget_amendment_row from koersvast_app;

      create table budget_mutation (
        id uuid not null constraint budget_mutation_pkey primary key,
        programme_id uuid not null constraint budget_mutation_programme_fkey references programme (id),
        municipal_budget_line_id uuid not null constraint budget_mutation_line_fkey references municipal_budget_line (id),
        budget_amendment_id uuid not null constraint budget_mutation_amendment_fkey references budget_amendment (id),
        change_cents bigint not null,
        valid_from date not null,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint budget_mutation_recorded_by_fkey references user_account (id),
        constraint budget_mutation_line_key unique (budget_amendment_id, municipal_budget_line_id)
      );
      comment on table budget_mutation is 'Decided changes of the begroting: the current amount is the original and these, at any stand.';
      create index budget_mutation_line_idx on budget_mutation (municipal_budget_line_id, valid_from);
      create trigger budget_mutation_known before insert on budget_mutation for each row execute function budget_known_since();
      revoke update, delete, truncate on budget_mutation from koersvast_app;

      create or replace function municipal_budget_line_fixed() returns trigger language plpgsql as $$
      declare
        asked uuid := coalesce(to_jsonb(old) ->> 'budget_amendment_id', to_jsonb(new) ->> 'budget_amendment_id')::uuid;
        budget uuid := coalesce(to_jsonb(old) ->> 'municipal_budget_id', to_jsonb(new) ->> 'municipal_budget_id')::uuid;
      begin
        -- A line that an amendment asks for belongs to its draft until the amendment is offered.
        if (asked is null and exists (select 1 from municipal_budget_adoption where municipal_budget_id = budget))
          or (asked is not null and exists (
            select 1 from budget_amendment where id = asked and state not in ('PROPOSED', 'SUBMITTED'))) then
          raise exception 'the budget was adopted' using errcode = '23514', constraint = 'municipal_budget_line_adopted_check';
        end if;
        return coalesce(new, old);
      end $$;
      create function budget_amendment_row_fixed() returns trigger language plpgsql as $$
      declare
        of_id uuid := coalesce(to_jsonb(old) ->> 'budget_amendment_id', to_jsonb(new) ->> 'budget_amendment_id')::uuid;
      begin
        if not exists (select 1 from budget_amendment where id = of_id and state = 'PROPOSED') then
          raise exception 'the amendment was offered' using errcode = '23514', constraint = 'budget_amendment_row_fixed_check';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger budget_amendment_row_fixed before insert or update or delete on budget_amendment_row
        for each row execute function budget_amendment_row_fixed();
      create function budget_mutation_was_decided() returns trigger language plpgsql as $$
      begin
        if not exists (select 1 from budget_amendment a
          join municipal_budget_line l on l.id = new.municipal_budget_line_id and l.municipal_budget_id = a.municipal_budget_id
          where a.id = new.budget_amendment_id and a.state = 'ADOPTED' and a.effective_on = new.valid_from) then
          raise exception 'only what was decided is booked' using errcode = '23514', constraint = 'budget_mutation_decided_check';
        end if;
        return new;
      end $$;
      create trigger budget_mutation_decided before insert on budget_mutation
        for each row execute function budget_mutation_was_decided();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table budget_mutation;
      drop function budget_mutation_was_decided();
      drop table budget_amendment_row;
      drop function budget_amendment_row_fixed();
      create or replace function municipal_budget_line_fixed() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from municipal_budget_adoption where municipal_budget_id = coalesce(old.municipal_budget_id, new.municipal_budget_id)) then
          raise exception 'the original budget was adopted' using errcode = '23514', constraint = 'municipal_budget_line_adopted_check';
        end if;
        return coalesce(new, old);
      end $$;
      alter table municipal_budget_line drop column budget_amendment_id;
      drop table budget_amendment, joint_amendment, amendment_rule;
    `);
  }
}
