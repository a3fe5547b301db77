import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Indicators with append-only definitions, and their values as append-only revisions. A value that is not known is
 * null, never nil (product C); which definition a value was measured by is fixed with it.
 */
export class CreateIndicator1764600200000 implements MigrationInterface {
  name = 'CreateIndicator1764600200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table indicator (
        id uuid not null constraint indicator_pkey primary key,
        programme_id uuid not null constraint indicator_programme_fkey references programme (id),
        contract_id uuid not null,
        code text not null constraint indicator_code_check check (code ~ '^KPI-[0-9]{3,}$'),
        current_version_id uuid not null,
        owner_id uuid constraint indicator_owner_fkey references user_account (id),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint indicator_recorded_by_fkey references user_account (id),
        constraint indicator_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint indicator_code_key unique (contract_id, code)
      );
      create index indicator_programme_idx on indicator (programme_id);
      revoke delete, truncate on indicator from koersvast_app;

      create table indicator_version (
        id uuid not null constraint indicator_version_pkey primary key,
        programme_id uuid not null constraint indicator_version_programme_fkey references programme (id),
        indicator_id uuid not null constraint indicator_version_indicator_fkey references indicator (id),
        n integer not null constraint indicator_version_n_check check (n > 0),
        name text not null constraint indicator_version_name_check check (length(btrim(name)) between 1 and 200),
        definition text not null constraint indicator_version_definition_check
          check (length(btrim(definition)) between 1 and 10000),
        numerator text,
        denominator text,
        unit text not null constraint indicator_version_unit_check
          check (unit in ('PERCENT', 'COUNT', 'DAYS', 'WEEKS', 'SCORE')),
        direction text not null constraint indicator_version_direction_check
          check (direction in ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER')),
        norm numeric(18, 4),
        red_limit numeric(18, 4),
        frequency text not null constraint indicator_version_frequency_check
          check (frequency in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
        source text not null default '',
        minimum_cell_size integer not null default 10
          constraint indicator_version_minimum_cell_size_check check (minimum_cell_size between 1 and 1000),
        change_reason text,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint indicator_version_recorded_by_fkey references user_account (id),
        constraint indicator_version_n_key unique (indicator_id, n),
        constraint indicator_version_fraction_check check ((numerator is null) = (denominator is null)),
        constraint indicator_version_unit_fits_check check (
          (unit <> 'PERCENT' or numerator is not null) and (unit <> 'COUNT' or numerator is null)
        ),
        constraint indicator_version_limits_check check (
          red_limit is null or (norm is not null and case direction
            when 'HIGHER_IS_BETTER' then red_limit <= norm else red_limit >= norm end)
        )
      );
      alter table indicator add constraint indicator_current_version_fkey
        foreign key (current_version_id) references indicator_version (id) deferrable initially deferred;
      create trigger indicator_version_append_only before update or delete on indicator_version
        for each row execute function refuse_change();
      revoke update, delete, truncate on indicator_version from koersvast_app;

      create table indicator_value (
        id uuid not null constraint indicator_value_pkey primary key,
        programme_id uuid not null constraint indicator_value_programme_fkey references programme (id),
        indicator_id uuid not null constraint indicator_value_indicator_fkey references indicator (id),
        indicator_version_id uuid not null constraint indicator_value_version_fkey references indicator_version (id),
        period text not null constraint indicator_value_period_check
          check (period ~ '^[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$'),
        revision integer not null constraint indicator_value_revision_check check (revision > 0),
        numerator numeric(18, 4),
        denominator numeric(18, 4),
        value numeric(18, 4),
        provisional boolean not null,
        note text,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint indicator_value_recorded_by_fkey references user_account (id),
        constraint indicator_value_revision_key unique (indicator_id, period, revision),
        constraint indicator_value_nonnegative_check check (least(numerator, denominator, value) >= 0),
        constraint indicator_value_explained_check check (
          num_nonnulls(numerator, denominator, value) > 0 or length(btrim(coalesce(note, ''))) > 0
        )
      );
      create trigger indicator_value_append_only before update or delete on indicator_value
        for each row execute function refuse_change();
      revoke update, delete, truncate on indicator_value from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table indicator drop constraint indicator_current_version_fkey;
      drop table indicator_value, indicator_version, indicator;
    `);
  }
}
