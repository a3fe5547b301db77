import { MigrationInterface, QueryRunner } from 'typeorm';

const UNITS = `'PERCENT', 'COUNT', 'DAYS', 'WEEKS', 'SCORE'`;

/** What may be shown of the values so far, by the rules of domain/suppression.ts; until now each was a total. */
const FILL_POINTS = `
  insert into indicator_point (programme_id, indicator_id, period, starts_on, ends_on, state, numerator, denominator, value,
    light, provisional, revision, version_number, note, recorded_at, recorded_by)
  select x.programme_id, x.indicator_id, x.period, d.starts_on, (d.starts_on + make_interval(months => d.months))::date - 1,
    case when k.small then 'SUPPRESSED' when x.value is not null then 'PRESENT'
         when x.numerator is null and x.denominator is null then 'MISSING'
         when x.numerator is null or x.denominator is null then 'INCOMPLETE' else 'NO_CASES' end,
    case when not k.small then x.numerator end, case when not k.small then x.denominator end,
    case when not k.small then x.value end,
    case when k.small or x.value is null or x.norm is null then null
         when x.value * x.sign >= x.norm * x.sign then 'GREEN'
         when x.red_limit is null or x.value * x.sign < x.red_limit * x.sign then 'RED' else 'AMBER' end,
    x.provisional, x.revision, x.n, case when not k.small then x.note end, x.recorded_at, x.recorded_by
  from (
    select distinct on (w.indicator_id, w.period) w.*, v.n, v.unit, v.frequency, v.norm, v.red_limit,
      greatest(v.minimum_cell_size, now_v.minimum_cell_size) as cell,
      case v.direction when 'HIGHER_IS_BETTER' then 1 else -1 end as sign
    from indicator_value w
    join indicator i on i.id = w.indicator_id
    join indicator_version v on v.id = w.indicator_version_id
    join indicator_version now_v on now_v.id = i.current_version_id
    order by w.indicator_id, w.period, w.revision desc
  ) x
  cross join lateral (
    select case x.frequency when 'MONTH' then 1 when 'QUARTER' then 3 when 'HALF_YEAR' then 6 else 12 end as months
  ) m
  cross join lateral (
    select m.months, make_date(left(x.period, 4)::int,
      (coalesce(nullif(substring(x.period from '[0-9]+$'), left(x.period, 4))::int, 1) - 1) * m.months + 1, 1) as starts_on
  ) d
  cross join lateral (
    select coalesce(case x.unit
      when 'COUNT' then x.value > 0 and x.value < x.cell
      when 'PERCENT' then (x.numerator > 0 and x.numerator < x.cell) or (x.denominator > 0 and x.denominator < x.cell)
        or (x.denominator > x.numerator and x.denominator - x.numerator < x.cell)
      else x.denominator > 0 and x.denominator < x.cell end, false) as small
  ) k`;

/**
 * Definitions with the day from which they hold, values per municipality, and `indicator_point`: what may be shown of
 * each period. Screens, charts, exports and reports read only that table; a small count never gets into it.
 */
export class DateIndicators1764630000000 implements MigrationInterface {
  name = 'DateIndicators1764630000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table indicator
        add column judge_id uuid constraint indicator_judge_fkey references user_account (id),
        add column template_code text,
        add column ended_on date,
        add column end_reason text,
        add constraint indicator_ended_check check ((ended_on is null) = (end_reason is null));
      create unique index indicator_template_key on indicator (contract_id, template_code)
        where template_code is not null and ended_on is null;

      alter table indicator_version
        add column valid_from date,
        add column purpose text not null default 'STEERING'
          constraint indicator_version_purpose_check check (purpose in ('POLICY', 'STEERING')),
        add column per_municipality boolean not null default false,
        add column amber_limit numeric(18, 4),
        drop constraint indicator_version_unit_check,
        add constraint indicator_version_unit_check check (unit in (${UNITS}, 'EURO', 'PER_THOUSAND')),
        drop constraint indicator_version_unit_fits_check,
        add constraint indicator_version_unit_fits_check check (
          (unit not in ('PERCENT', 'PER_THOUSAND') or numerator is not null) and (unit <> 'COUNT' or numerator is null)
        ),
        add constraint indicator_version_amber_check check (
          amber_limit is null or (norm is not null and case direction
            when 'HIGHER_IS_BETTER' then amber_limit >= coalesce(red_limit, amber_limit)
            else amber_limit <= coalesce(red_limit, amber_limit) end)
        ),
        add constraint indicator_version_municipality_check check (
          not per_municipality or unit = 'COUNT' or numerator is not null
        );
      alter table indicator_version disable trigger indicator_version_append_only;
      update indicator_version v set valid_from = case v.n when 1 then c.starts_on else greatest(
          c.starts_on, (v.recorded_at at time zone 'Europe/Amsterdam')::date) end
        from indicator i join contract c on c.id = i.contract_id where i.id = v.indicator_id;
      alter table indicator_version enable trigger indicator_version_append_only;
      alter table indicator_version alter column valid_from set not null;

      alter table indicator_value
        add column municipality_id uuid constraint indicator_value_municipality_fkey references municipality (id),
        add column reason text constraint indicator_value_reason_check check (length(btrim(reason)) between 1 and 2000),
        drop constraint indicator_value_revision_key,
        add constraint indicator_value_revision_key
          unique nulls not distinct (indicator_id, period, municipality_id, revision);
      create index indicator_value_recorded_idx on indicator_value (programme_id, recorded_at desc, id desc);

      create table indicator_point (
        programme_id uuid not null constraint indicator_point_programme_fkey references programme (id),
        indicator_id uuid not null constraint indicator_point_indicator_fkey references indicator (id),
        period text not null,
        -- Null: all municipalities together.
        municipality_id uuid constraint indicator_point_municipality_fkey references municipality (id),
        starts_on date not null,
        ends_on date not null constraint indicator_point_days_check check (ends_on >= starts_on),
        state text not null constraint indicator_point_state_check
          check (state in ('PRESENT', 'MISSING', 'INCOMPLETE', 'NO_CASES', 'SUPPRESSED')),
        numerator numeric(18, 4),
        denominator numeric(18, 4),
        value numeric(18, 4),
        light text constraint indicator_point_light_check check (light in ('GREEN', 'AMBER', 'RED')),
        provisional boolean not null,
        revision integer not null,
        version_number integer not null,
        note text,
        recorded_at timestamptz not null,
        recorded_by uuid constraint indicator_point_recorded_by_fkey references user_account (id),
        constraint indicator_point_key unique nulls not distinct (indicator_id, starts_on, municipality_id),
        constraint indicator_point_kept_back_check check (
          state <> 'SUPPRESSED' or (num_nonnulls(numerator, denominator, value) = 0 and light is null and note is null)
        ),
        constraint indicator_point_present_check check ((state = 'PRESENT') = (value is not null))
      );
      create index indicator_point_programme_idx on indicator_point (programme_id);
      revoke delete, truncate on indicator_point from koersvast_app;

      create function indicator_period_start(frequency text, day date) returns date language sql immutable as $$
        select (date_trunc('year', day) + make_interval(months =>
          (extract(month from day)::int - 1) / m.months * m.months))::date
        from (select case frequency when 'MONTH' then 1 when 'QUARTER' then 3 when 'HALF_YEAR' then 6 else 12 end as months) m
      $$;
    `);
    await queryRunner.query(FILL_POINTS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function indicator_period_start(text, date);
      drop table indicator_point;
      drop index indicator_value_recorded_idx;
      alter table indicator_value
        drop constraint indicator_value_revision_key, drop column municipality_id, drop column reason,
        add constraint indicator_value_revision_key unique (indicator_id, period, revision);
      alter table indicator_version
        drop constraint indicator_version_municipality_check,
        drop constraint indicator_version_amber_check,
        drop constraint indicator_version_unit_fits_check,
        add constraint indicator_version_unit_fits_check check (
          (unit <> 'PERCENT' or numerator is not null) and (unit <> 'COUNT' or numerator is null)
        ),
        drop constraint indicator_version_unit_check,
        add constraint indicator_version_unit_check check (unit in (${UNITS})),
        drop column amber_limit, drop column per_municipality, drop column purpose, drop column valid_from;
      drop index indicator_template_key;
      alter table indicator
        drop constraint indicator_ended_check,
        drop column end_reason, drop column ended_on, drop column template_code, drop column judge_id;
    `);
  }
}
