import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The index figures by which a budget follows pay and prices, as dated data, and what each indexation was reckoned with.
 * The figures are national: they hold for every programme. A figure is corrected by a next version of it.
 */
export class CreateIndexation1764702000000 implements MigrationInterface {
  name = 'CreateIndexation1764702000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- National figures; of each series, year and kind the highest n holds.
      create table index_figure (
        id uuid not null constraint index_figure_pkey primary key,
        series text not null constraint index_figure_series_check check (series in ('OVA', 'PPC')),
        year integer not null constraint index_figure_year_check check (year between 2000 and 2199),
        kind text not null constraint index_figure_kind_check check (kind in ('FORECAST', 'DEFINITIVE')),
        n integer not null constraint index_figure_n_check check (n > 0),
        percentage numeric(9,6) not null constraint index_figure_percentage_check check (percentage between -50 and 50),
        source text not null constraint index_figure_source_check check (length(btrim(source)) between 1 and 300),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint index_figure_recorded_by_fkey references user_account (id),
        constraint index_figure_key unique (series, year, kind, n)
      );
      create table budget_indexation (
        agreed_budget_version_id uuid not null constraint budget_indexation_pkey primary key
          constraint budget_indexation_version_fkey references agreed_budget_version (id),
        method text not null constraint budget_indexation_method_check check (length(method) between 1 and 40),
        pay_weight numeric(9,6) not null constraint budget_indexation_weight_check check (pay_weight between 0 and 100),
        step_decimals integer constraint budget_indexation_decimals_check check (step_decimals between 0 and 6),
        corrects_last_year boolean not null,
        percentage numeric(9,6) not null,
        figures jsonb not null
      );
      comment on column budget_indexation.figures is 'The figures as they stood: per series prior forecast, prior definitive and forecast.';
      revoke update, delete, truncate on index_figure, budget_indexation from koersvast_app;
      insert into index_figure (id, series, year, kind, n, percentage, source)
      select gen_random_uuid(), series, year, kind, 1, percentage, 'VNG, indexatie jeugdhulp ' || greatest(year, 2024)
      from (values
        ('OVA', 2023, 'FORECAST', 4.74), ('OVA', 2023, 'DEFINITIVE', 6.36),
        ('PPC', 2023, 'FORECAST', 4.87), ('PPC', 2023, 'DEFINITIVE', 7.02),
        ('OVA', 2024, 'FORECAST', 4.94), ('OVA', 2024, 'DEFINITIVE', 6.00),
        ('PPC', 2024, 'FORECAST', 2.51), ('PPC', 2024, 'DEFINITIVE', 3.10),
        ('OVA', 2025, 'FORECAST', 4.18), ('PPC', 2025, 'FORECAST', 1.82)
      ) as known (series, year, kind, percentage);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table budget_indexation, index_figure');
  }
}
