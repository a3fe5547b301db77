import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The second of the three books (domain C6): what each raad authorised, in its own programmes and taakvelden. The original
 * is fixed once it is adopted; what changes it later is booked in `budget_mutation`.
 */
export class CreateMunicipalBudget1764713000000 implements MigrationInterface {
  name = 'CreateMunicipalBudget1764713000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table iv3_code (
        id uuid not null constraint iv3_code_pkey primary key,
        programme_id uuid constraint iv3_code_programme_fkey references programme (id),
        kind text not null constraint iv3_code_kind_check check (kind in ('TASK_FIELD', 'CATEGORY')),
        code text not null constraint iv3_code_code_check check (case kind
          when 'TASK_FIELD' then code ~ '^[0-9]\\.[0-9]{1,3}[a-d]?$' else code ~ '^[LB][0-9](\\.[0-9]{1,2}){1,2}$' end),
        name text not null constraint iv3_code_name_check check (length(btrim(name)) between 1 and 160),
        trend_code text constraint iv3_code_trend_check check (length(trend_code) between 1 and 20),
        valid_from date not null,
        valid_to date,
        source text not null constraint iv3_code_source_check check (length(btrim(source)) between 1 and 300),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint iv3_code_recorded_by_fkey references user_account (id),
        constraint iv3_code_term_check check (valid_to > valid_from),
        constraint iv3_code_key unique nulls not distinct (programme_id, kind, code, valid_from)
      );
      comment on column iv3_code.programme_id is 'Null: ships with the product, for every programme.';
      comment on column iv3_code.trend_code is 'The code under which it stands in a line over several years, when codes were split or renamed.';
      comment on column iv3_code.valid_to is 'First day on which it no longer holds; null until further notice.';
      revoke update, delete, truncate on iv3_code from koersvast_app;

      create table budget_programme (
        id uuid not null constraint budget_programme_pkey primary key,
        programme_id uuid not null constraint budget_programme_programme_fkey references programme (id),
        municipality_id uuid not null constraint budget_programme_municipality_fkey references municipality (id),
        code text not null constraint budget_programme_code_check check (length(btrim(code)) between 1 and 20),
        name text not null constraint budget_programme_name_check check (length(btrim(name)) between 1 and 160),
        valid_from date not null,
        valid_to date,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint budget_programme_recorded_by_fkey references user_account (id),
        constraint budget_programme_term_check check (valid_to > valid_from),
        constraint budget_programme_key unique (municipality_id, code, valid_from)
      );
      comment on table budget_programme is 'Programmes in the begroting of a municipality, under its own code and name.';
      revoke delete, truncate on budget_programme from koersvast_app;

      create table municipal_budget (
        id uuid not null constraint municipal_budget_pkey primary key,
        programme_id uuid not null constraint municipal_budget_programme_fkey references programme (id),
        municipality_id uuid not null constraint municipal_budget_municipality_fkey references municipality (id),
        year integer not null constraint municipal_budget_year_check check (year between 2000 and 2199),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint municipal_budget_recorded_by_fkey references user_account (id),
        constraint municipal_budget_year_key unique (municipality_id, year),
        constraint municipal_budget_scope_key unique (programme_id, id)
      );
      create index municipal_budget_list_idx on municipal_budget (programme_id, year, id);
      revoke delete, truncate on municipal_budget from koersvast_app;
      create table municipal_budget_adoption (
        municipal_budget_id uuid not null constraint municipal_budget_adoption_pkey primary key
          constraint municipal_budget_adoption_budget_fkey references municipal_budget (id),
        programme_id uuid not null constraint municipal_budget_adoption_programme_fkey references programme (id),
        decision_reference text not null constraint municipal_budget_adoption_decision_check
          check (length(btrim(decision_reference)) between 1 and 200),
        decided_on date not null,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint municipal_budget_adoption_recorded_by_fkey references user_account (id)
      );
      comment on table municipal_budget_adoption is 'The decision by which a raad adopted the original (primitieve) begroting; once, and it stays.';
      create trigger municipal_budget_adoption_known before insert on municipal_budget_adoption
        for each row execute function budget_known_since();
      revoke update, delete, truncate on municipal_budget_adoption from koersvast_app;

      create table municipal_budget_line (
        id uuid not null constraint municipal_budget_line_pkey primary key,
        programme_id uuid not null constraint municipal_budget_line_programme_fkey references programme (id),
        municipal_budget_id uuid not null,
        code text not null constraint municipal_budget_line_code_check check (code ~ '^BG-[0-9]{4}-[0-9]{3,}$'),
        budget_programme_id uuid not null constraint municipal_budget_line_budget_programme_fkey references budget_programme (id),
        task_field text not null constraint municipal_budget_line_task_field_check check (task_field ~ '^[0-9]\\.[0-9]{1,3}[a-d]?$'),
        category text not null constraint municipal_budget_line_category_check check (category ~ '^[LB][0-9](\\.[0-9]{1,2}){1,2}$'),
        side text not null constraint municipal_budget_line_side_check check (side in ('COST', 'INCOME')),
        legal_basis text not null constraint municipal_budget_line_legal_basis_check
          check (legal_basis in ('CONTRACT', 'SUBSIDY', 'JOINT_CONTRIBUTION', 'PERSONAL_BUDGET', 'OWN')),
        boundary text not null constraint municipal_budget_line_boundary_check
          check (boundary in ('IN_CONTRACT', 'GRJR', 'MUNICIPAL_OTHER')),
        contract_id uuid,
        description text not null constraint municipal_budget_line_description_check check (length(btrim(description)) between 1 and 400),
        vat_treatment text not null constraint municipal_budget_line_vat_treatment_check
          check (vat_treatment in ('EXEMPT', 'COMPENSABLE', 'PASSED_ON', 'COST_INCREASING')),
        net_cents bigint not null,
        vat_cents bigint not null default 0,
        original_cents bigint not null,
        receivable_cents bigint not null default 0,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint municipal_budget_line_recorded_by_fkey references user_account (id),
        constraint municipal_budget_line_budget_fkey foreign key (programme_id, municipal_budget_id)
          references municipal_budget (programme_id, id),
        constraint municipal_budget_line_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint municipal_budget_line_code_key unique (programme_id, code),
        constraint municipal_budget_line_contract_check check ((legal_basis <> 'CONTRACT' or contract_id is not null)
          and (contract_id is null or legal_basis in ('CONTRACT', 'JOINT_CONTRIBUTION'))
          and (contract_id is not null) = (boundary = 'IN_CONTRACT')),
        constraint municipal_budget_line_income_check check (side = 'COST' or (vat_treatment = 'EXEMPT' and vat_cents = 0)),
        constraint municipal_budget_line_category_side_check check (category like case side when 'COST' then 'L%' else 'B%' end),
        constraint municipal_budget_line_amount_check check (net_cents >= 0 and vat_cents >= 0),
        constraint municipal_budget_line_vat_check check ((vat_treatment <> 'EXEMPT' or vat_cents = 0)
          and original_cents = net_cents + case vat_treatment when 'COST_INCREASING' then vat_cents else 0 end
          and receivable_cents = case when vat_treatment in ('COMPENSABLE', 'PASSED_ON') then vat_cents else 0 end)
      );
      comment on column municipal_budget_line.original_cents is 'Last or bate of the primitieve begroting: with the VAT that nobody gives back (domain C6).';
      comment on column municipal_budget_line.receivable_cents is 'VAT that comes back from the BCF, by itself or through the joint body: a receivable, no last.';
      create index municipal_budget_line_budget_idx on municipal_budget_line (municipal_budget_id, id);
      revoke truncate on municipal_budget_line from koersvast_app;

      create function municipal_budget_line_fixed() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from municipal_budget_adoption where municipal_budget_id = coalesce(old.municipal_budget_id, new.municipal_budget_id)) then
          raise exception 'the original budget was adopted' using errcode = '23514', constraint = 'municipal_budget_line_adopted_check';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger municipal_budget_line_fixed before insert or update or delete on municipal_budget_line
        for each row execute function municipal_budget_line_fixed();

      create table task_field_profile (
        id uuid not null constraint task_field_profile_pkey primary key,
        programme_id uuid not null constraint task_field_profile_programme_fkey references programme (id),
        municipality_id uuid not null constraint task_field_profile_municipality_fkey references municipality (id),
        contract_id uuid not null,
        valid_from date not null,
        decision_reference text not null constraint task_field_profile_decision_check
          check (length(btrim(decision_reference)) between 1 and 200),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint task_field_profile_recorded_by_fkey references user_account (id),
        constraint task_field_profile_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id)
      );
      comment on table task_field_profile is 'How the share of a municipality in a contract divides over taakvelden (domain D3): from a day on, until the next.';
      create index task_field_profile_of_idx on task_field_profile (municipality_id, contract_id, valid_from);
      create trigger task_field_profile_known before insert on task_field_profile
        for each row execute function budget_known_since();
      create table task_field_profile_share (
        id uuid not null constraint task_field_profile_share_pkey primary key,
        task_field_profile_id uuid not null constraint task_field_profile_share_profile_fkey references task_field_profile (id),
        budget_programme_id uuid not null constraint task_field_profile_share_programme_fkey references budget_programme (id),
        task_field text not null constraint task_field_profile_share_task_field_check check (task_field ~ '^[0-9]\\.[0-9]{1,3}[a-d]?$'),
        category text not null constraint task_field_profile_share_category_check check (category ~ '^L[0-9](\\.[0-9]{1,2}){1,2}$'),
        percentage numeric(9,6) not null constraint task_field_profile_share_percentage_check check (percentage > 0 and percentage <= 100),
        sort integer not null,
        constraint task_field_profile_share_key unique (task_field_profile_id, budget_programme_id, task_field, category)
      );
      create function task_field_profile_is_hundred() returns trigger language plpgsql as $$
      declare
        of_id uuid := coalesce(to_jsonb(new) ->> 'task_field_profile_id', to_jsonb(new) ->> 'id')::uuid;
      begin
        if (select coalesce(sum(percentage), 0) from task_field_profile_share where task_field_profile_id = of_id) <> 100 then
          raise exception 'the shares of profile % do not sum to 100', of_id using errcode = '23514',
            constraint = 'task_field_profile_hundred_check';
        end if;
        return null;
      end $$;
      create constraint trigger task_field_profile_hundred after insert on task_field_profile
        deferrable initially deferred for each row execute function task_field_profile_is_hundred();
      create constraint trigger task_field_profile_share_hundred after insert on task_field_profile_share
        deferrable initially deferred for each row execute function task_field_profile_is_hundred();
      revoke update, delete, truncate on task_field_profile, task_field_profile_share from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table task_field_profile_share, task_field_profile;
      drop function task_field_profile_is_hundred();
      drop table municipal_budget_line, municipal_budget_adoption, municipal_budget, budget_programme, iv3_code;
      drop function municipal_budget_line_fixed();
    `);
  }
}
