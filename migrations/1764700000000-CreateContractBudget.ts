import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first of the three books (domain C6): what was agreed with the partner per contract year, its keys and its lines.
 * Versions, keys and splits are only added; the sums to the cent are held by triggers that run at commit.
 */
export class CreateContractBudget1764700000000 implements MigrationInterface {
  name = 'CreateContractBudget1764700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The day something became known is set by the database; only the loader of the demo may put it in the past.
      create function budget_known_since() returns trigger language plpgsql as $$
      begin
        if not app_is_system() then new.recorded_at := now(); end if;
        return new;
      end $$;

      create table agreed_budget (
        id uuid not null constraint agreed_budget_pkey primary key,
        programme_id uuid not null constraint agreed_budget_programme_fkey references programme (id),
        contract_id uuid not null,
        year integer not null constraint agreed_budget_year_check check (year between 2000 and 2199),
        current_version_id uuid not null,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint agreed_budget_recorded_by_fkey references user_account (id),
        constraint agreed_budget_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint agreed_budget_year_key unique (contract_id, year)
      );
      create table agreed_budget_version (
        id uuid not null constraint agreed_budget_version_pkey primary key,
        agreed_budget_id uuid not null constraint agreed_budget_version_budget_fkey references agreed_budget (id),
        n integer not null,
        kind text not null constraint agreed_budget_version_kind_check
          check (kind in ('BASE', 'INDEXATION', 'SCOPE_CHANGE', 'VOLUME_CORRECTION')),
        change_cents bigint not null,
        agreed_cents bigint not null constraint agreed_budget_version_agreed_check check (agreed_cents >= 0),
        decision_reference text not null constraint agreed_budget_version_decision_check
          check (length(trim(decision_reference)) between 1 and 200),
        note text,
        valid_from date not null,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint agreed_budget_version_recorded_by_fkey references user_account (id),
        constraint agreed_budget_version_n_key unique (agreed_budget_id, n),
        constraint agreed_budget_version_base_check check ((n = 1) = (kind = 'BASE')),
        constraint agreed_budget_version_zero_check check (n = 1 or change_cents <> 0)
      );
      alter table agreed_budget add constraint agreed_budget_current_fkey
        foreign key (current_version_id) references agreed_budget_version (id) deferrable initially deferred;
      comment on column agreed_budget_version.change_cents is 'What this step adds or takes away; the whole amount for BASE.';
      comment on column agreed_budget_version.agreed_cents is 'Agreed after this step: base, indexation, scope change and volume correction together (domain C3.1).';

      create function agreed_budget_version_follows() returns trigger language plpgsql as $$
      declare
        before agreed_budget_version%rowtype;
      begin
        select * into before from agreed_budget_version
        where agreed_budget_id = new.agreed_budget_id order by n desc limit 1;
        if new.n <> coalesce(before.n, 0) + 1 or new.agreed_cents <> coalesce(before.agreed_cents, 0) + new.change_cents then
          raise exception 'a version follows on the one before it' using errcode = '23514',
            constraint = 'agreed_budget_version_follows_check';
        end if;
        return new;
      end $$;
      create trigger agreed_budget_version_follows before insert on agreed_budget_version
        for each row execute function agreed_budget_version_follows();

      create table allocation_key (
        id uuid not null constraint allocation_key_pkey primary key,
        programme_id uuid not null constraint allocation_key_programme_fkey references programme (id),
        name text not null constraint allocation_key_name_check check (length(trim(name)) between 1 and 120),
        dimension text not null constraint allocation_key_dimension_check check (dimension in ('MUNICIPALITY', 'BUILDING_BLOCK')),
        method text not null default 'FIXED_PERCENT' constraint allocation_key_method_check check (method in ('FIXED_PERCENT')),
        valid_from date not null,
        valid_to date,
        decision_reference text not null constraint allocation_key_decision_check
          check (length(trim(decision_reference)) between 1 and 200),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint allocation_key_recorded_by_fkey references user_account (id),
        constraint allocation_key_term_check check (valid_to > valid_from),
        constraint allocation_key_name_key unique (programme_id, dimension, name, valid_from),
        constraint allocation_key_dimension_key unique (id, dimension)
      );
      comment on column allocation_key.valid_to is 'First day on which the key no longer holds; null until further notice.';
      create table allocation_key_share (
        id uuid not null constraint allocation_key_share_pkey primary key,
        allocation_key_id uuid not null,
        dimension text not null,
        municipality_id uuid constraint allocation_key_share_municipality_fkey references municipality (id),
        building_block_id uuid constraint allocation_key_share_building_block_fkey references building_block (id),
        percentage numeric(9,6) not null constraint allocation_key_share_percentage_check check (percentage between 0 and 100),
        sort integer not null,
        constraint allocation_key_share_key_fkey foreign key (allocation_key_id, dimension) references allocation_key (id, dimension),
        constraint allocation_key_share_of_check check (num_nonnulls(municipality_id, building_block_id) = 1
          and (municipality_id is not null) = (dimension = 'MUNICIPALITY')),
        constraint allocation_key_share_municipality_key unique (allocation_key_id, municipality_id),
        constraint allocation_key_share_building_block_key unique (allocation_key_id, building_block_id)
      );

      create function allocation_key_is_hundred() returns trigger language plpgsql as $$
      declare
        key_id uuid := coalesce(to_jsonb(new) ->> 'allocation_key_id', to_jsonb(new) ->> 'id')::uuid;
      begin
        if (select coalesce(sum(percentage), 0) from allocation_key_share where allocation_key_id = key_id) <> 100 then
          raise exception 'the shares of key % do not sum to 100', key_id using errcode = '23514',
            constraint = 'allocation_key_hundred_check';
        end if;
        return null;
      end $$;
      create constraint trigger allocation_key_hundred after insert on allocation_key
        deferrable initially deferred for each row execute function allocation_key_is_hundred();
      create constraint trigger allocation_key_share_hundred after insert on allocation_key_share
        deferrable initially deferred for each row execute function allocation_key_is_hundred();

      create table budget_split (
        id uuid not null constraint budget_split_pkey primary key,
        programme_id uuid not null constraint budget_split_programme_fkey references programme (id),
        agreed_budget_version_id uuid not null constraint budget_split_version_fkey references agreed_budget_version (id),
        municipality_key_id uuid not null constraint budget_split_municipality_key_fkey references allocation_key (id),
        building_block_key_id uuid not null constraint budget_split_building_block_key_fkey references allocation_key (id),
        n integer not null,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint budget_split_recorded_by_fkey references user_account (id),
        constraint budget_split_n_key unique (agreed_budget_version_id, n)
      );
      create table budget_line (
        id uuid not null constraint budget_line_pkey primary key,
        programme_id uuid not null constraint budget_line_programme_fkey references programme (id),
        agreed_budget_id uuid not null constraint budget_line_budget_fkey references agreed_budget (id),
        year integer not null,
        number integer not null,
        code text not null constraint budget_line_code_check check (code ~ '^BR-[0-9]{4}-[0-9]{3,}$'),
        municipality_id uuid not null constraint budget_line_municipality_fkey references municipality (id),
        building_block_id uuid not null constraint budget_line_building_block_fkey references building_block (id),
        current_version_id uuid not null,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint budget_line_recorded_by_fkey references user_account (id),
        constraint budget_line_code_key unique (programme_id, code),
        constraint budget_line_number_key unique (programme_id, year, number),
        constraint budget_line_of_key unique (agreed_budget_id, municipality_id, building_block_id)
      );
      create table budget_line_version (
        id uuid not null constraint budget_line_version_pkey primary key,
        budget_line_id uuid not null constraint budget_line_version_line_fkey references budget_line (id),
        n integer not null,
        budget_split_id uuid not null constraint budget_line_version_split_fkey references budget_split (id),
        amount_cents bigint not null,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint budget_line_version_recorded_by_fkey references user_account (id),
        constraint budget_line_version_n_key unique (budget_line_id, n),
        constraint budget_line_version_split_key unique (budget_split_id, budget_line_id)
      );
      alter table budget_line add constraint budget_line_current_fkey
        foreign key (current_version_id) references budget_line_version (id) deferrable initially deferred;
      create index budget_line_budget_idx on budget_line (agreed_budget_id);

      create function budget_split_is_whole() returns trigger language plpgsql as $$
      declare
        split_id uuid := coalesce(to_jsonb(new) ->> 'budget_split_id', to_jsonb(new) ->> 'id')::uuid;
        agreed bigint;
        divided bigint;
      begin
        select v.agreed_cents into agreed from budget_split s
        join agreed_budget_version v on v.id = s.agreed_budget_version_id where s.id = split_id;
        select coalesce(sum(amount_cents), 0) into divided from budget_line_version where budget_split_id = split_id;
        if agreed <> divided or exists (
          select 1 from budget_line_version lv
          join budget_line l on l.id = lv.budget_line_id
          join budget_split s on s.id = lv.budget_split_id
          join agreed_budget_version v on v.id = s.agreed_budget_version_id
          where lv.budget_split_id = split_id and l.agreed_budget_id <> v.agreed_budget_id
        ) then
          raise exception 'split % does not sum to the agreed budget', split_id using errcode = '23514',
            constraint = 'budget_split_whole_check';
        end if;
        return null;
      end $$;
      create constraint trigger budget_split_whole after insert on budget_split
        deferrable initially deferred for each row execute function budget_split_is_whole();
      create constraint trigger budget_line_version_whole after insert on budget_line_version
        deferrable initially deferred for each row execute function budget_split_is_whole();

      create trigger agreed_budget_version_known before insert on agreed_budget_version
        for each row execute function budget_known_since();
      create trigger allocation_key_known before insert on allocation_key
        for each row execute function budget_known_since();
      create trigger budget_split_known before insert on budget_split
        for each row execute function budget_known_since();
      create trigger budget_line_version_known before insert on budget_line_version
        for each row execute function budget_known_since();

      revoke update, delete, truncate on agreed_budget_version, allocation_key, allocation_key_share, budget_split,
        budget_line_version from koersvast_app;
      revoke delete, truncate on agreed_budget, budget_line from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table budget_line drop constraint budget_line_current_fkey;
      alter table agreed_budget drop constraint agreed_budget_current_fkey;
      drop table budget_line_version, budget_line, budget_split, allocation_key_share, allocation_key, agreed_budget_version,
        agreed_budget;
      drop function budget_split_is_whole();
      drop function allocation_key_is_hundred();
      drop function agreed_budget_version_follows();
      drop function budget_known_since();
    `);
  }
}
