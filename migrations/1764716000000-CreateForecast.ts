import { MigrationInterface, QueryRunner } from 'typeorm';

const PLACE = `
        contract_id uuid not null,
        year integer not null`;

/**
 * What is needed to look ahead at the bestedingen of a contract year (domain C6): how the year runs through the months,
 * what the partner itself expects, and which method the controller chose for which line. Rows are only added: valid
 * date (valid_from, as_of) and known date (recorded_at) make the forecast of any earlier day a question.
 */
export class CreateForecast1764716000000 implements MigrationInterface {
  name = 'CreateForecast1764716000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table seasonal_profile (
        id uuid not null constraint seasonal_profile_pkey primary key,
        programme_id uuid not null constraint seasonal_profile_programme_fkey references programme (id),
        contract_id uuid not null,
        building_block_id uuid constraint seasonal_profile_building_block_fkey references building_block (id),
        valid_from date not null,
        basis text not null constraint seasonal_profile_basis_check check (basis in ('EARLIER_YEARS', 'TYPED')),
        from_years integer[] not null default '{}',
        percentages numeric(9,6)[] not null,
        reason text not null constraint seasonal_profile_reason_check check (length(btrim(reason)) between 1 and 2000),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint seasonal_profile_recorded_by_fkey references user_account (id),
        constraint seasonal_profile_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint seasonal_profile_years_check check ((basis = 'EARLIER_YEARS') = (cardinality(from_years) > 0)),
        constraint seasonal_profile_hundred_check check (cardinality(percentages) = 12 and 0 <= all (percentages)
          and percentages[1] + percentages[2] + percentages[3] + percentages[4] + percentages[5] + percentages[6]
            + percentages[7] + percentages[8] + percentages[9] + percentages[10] + percentages[11] + percentages[12] = 100)
      );
      comment on column seasonal_profile.percentages is 'Share of the year per month, January first; together exactly 100.';
      comment on column seasonal_profile.building_block_id is 'Null: for every bouwsteen that has no profile of its own.';
      create index seasonal_profile_contract_idx on seasonal_profile (contract_id, valid_from, recorded_at);

      create table partner_forecast (
        id uuid not null constraint partner_forecast_pkey primary key,
        programme_id uuid not null constraint partner_forecast_programme_fkey references programme (id), ${PLACE}
          constraint partner_forecast_year_check check (year between 2000 and 2199),
        as_of date not null,
        source text not null constraint partner_forecast_source_check check (length(btrim(source)) between 1 and 200),
        total_cents bigint,
        import_id uuid,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint partner_forecast_recorded_by_fkey references user_account (id),
        constraint partner_forecast_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id)
      );
      comment on column partner_forecast.as_of is 'The day of which the partner looks ahead, usually the end of a month.';
      comment on column partner_forecast.total_cents is 'Stated for the whole contract year and divided by agreed amount; null when stated per line.';
      create index partner_forecast_contract_idx on partner_forecast (contract_id, year, as_of);
      create table partner_forecast_line (
        partner_forecast_id uuid not null constraint partner_forecast_line_forecast_fkey references partner_forecast (id),
        municipality_id uuid not null constraint partner_forecast_line_municipality_fkey references municipality (id),
        building_block_id uuid not null constraint partner_forecast_line_building_block_fkey references building_block (id),
        amount_cents bigint not null,
        constraint partner_forecast_line_pkey primary key (partner_forecast_id, municipality_id, building_block_id)
      );

      create table forecast_choice (
        id uuid not null constraint forecast_choice_pkey primary key,
        programme_id uuid not null constraint forecast_choice_programme_fkey references programme (id), ${PLACE}
          constraint forecast_choice_year_check check (year between 2000 and 2199),
        municipality_id uuid constraint forecast_choice_municipality_fkey references municipality (id),
        building_block_id uuid constraint forecast_choice_building_block_fkey references building_block (id),
        n integer not null constraint forecast_choice_n_check check (n > 0),
        method text constraint forecast_choice_method_check check (method in ('RUN_RATE', 'SEASONAL', 'PARTNER', 'MANUAL')),
        amount_cents bigint,
        reason text not null constraint forecast_choice_reason_check check (length(btrim(reason)) between 1 and 2000),
        valid_from date not null,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint forecast_choice_recorded_by_fkey references user_account (id),
        constraint forecast_choice_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint forecast_choice_n_key unique nulls not distinct (contract_id, year, municipality_id, building_block_id, n),
        constraint forecast_choice_place_check check (building_block_id is null or municipality_id is not null),
        constraint forecast_choice_amount_check check (
          (amount_cents is not null) = (method is not null and method = 'MANUAL')),
        constraint forecast_choice_manual_check check (amount_cents is null or building_block_id is not null)
      );
      comment on column forecast_choice.method is 'Null: back to what holds for the municipality, or for the contract.';
      create index forecast_choice_contract_idx on forecast_choice (contract_id, year, recorded_at);

      create trigger seasonal_profile_known before insert on seasonal_profile for each row execute function budget_known_since();
      create trigger partner_forecast_known before insert on partner_forecast for each row execute function budget_known_since();
      create trigger forecast_choice_known before insert on forecast_choice for each row execute function budget_known_since();
    `);
    for (const table of ['seasonal_profile', 'partner_forecast', 'partner_forecast_line', 'forecast_choice']) {
      await queryRunner.query(`
        create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change();
        revoke update, delete, truncate on ${table} from koersvast_app;`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table forecast_choice, partner_forecast_line, partner_forecast, seasonal_profile');
  }
}
