import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Risks of a contract (cause, event, effect), what is done against them, how their score moved, and which euro effect the
 * controller took over in the forecast. Scores are only ever added to.
 */
export class CreateRisk1764640000000 implements MigrationInterface {
  name = 'CreateRisk1764640000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table risk (
        id uuid not null constraint risk_pkey primary key,
        programme_id uuid not null constraint risk_programme_fkey references programme (id),
        contract_id uuid not null,
        number integer not null,
        code text not null constraint risk_code_check check (code ~ '^RIS-[0-9]{3,}$'),
        title text not null constraint risk_title_check check (length(btrim(title)) between 1 and 200),
        cause text not null constraint risk_cause_check check (length(btrim(cause)) between 1 and 4000),
        event text not null constraint risk_event_check check (length(btrim(event)) between 1 and 4000),
        effect text not null constraint risk_effect_check check (length(btrim(effect)) between 1 and 4000),
        strategy text not null constraint risk_strategy_check check (strategy in ('AVOID', 'REDUCE', 'TRANSFER', 'ACCEPT')),
        chance integer not null constraint risk_chance_check check (chance between 1 and 5),
        impact integer not null constraint risk_impact_check check (impact between 1 and 5),
        score integer not null constraint risk_score_check check (score = chance * impact),
        low_cents bigint,
        high_cents bigint,
        effect_year integer,
        owner_id uuid not null constraint risk_owner_fkey references user_account (id),
        review_on date,
        state text not null default 'OPEN' constraint risk_state_check check (state in ('OPEN', 'CLOSED')),
        outcome text constraint risk_outcome_check check (outcome in ('GONE', 'OCCURRED', 'TRANSFERRED')),
        closed_on date,
        closed_reason text constraint risk_closed_reason_check check (length(btrim(closed_reason)) between 1 and 2000),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint risk_recorded_by_fkey references user_account (id),
        constraint risk_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint risk_code_key unique (contract_id, code),
        constraint risk_programme_key unique (programme_id, id),
        constraint risk_money_check check (
          (low_cents is null) = (high_cents is null) and (low_cents is null) = (effect_year is null)
          and low_cents >= 0 and high_cents >= low_cents and effect_year between 2000 and 2199),
        constraint risk_closed_check check (
          (state = 'CLOSED') = (outcome is not null) and (outcome is null) = (closed_on is null)
          and (outcome is null) = (closed_reason is null))
      );
      create index risk_score_idx on risk (programme_id, score, id);
      create index risk_code_idx on risk (programme_id, number, id);
      create index risk_contract_idx on risk (contract_id, state, score desc, id);
      create index risk_review_idx on risk (owner_id, review_on) where state = 'OPEN' and review_on is not null;
      comment on column risk.low_cents is 'Lowest euro effect when it happens, in effect_year; with high_cents the bandwidth.';

      create table risk_assessment (
        id uuid not null constraint risk_assessment_pkey primary key,
        programme_id uuid not null,
        risk_id uuid not null,
        n integer not null constraint risk_assessment_n_check check (n > 0),
        assessed_on date not null,
        chance integer not null constraint risk_assessment_chance_check check (chance between 1 and 5),
        impact integer not null constraint risk_assessment_impact_check check (impact between 1 and 5),
        low_cents bigint,
        high_cents bigint,
        effect_year integer,
        reason text not null constraint risk_assessment_reason_check check (length(btrim(reason)) between 1 and 2000),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint risk_assessment_recorded_by_fkey references user_account (id),
        constraint risk_assessment_risk_fkey foreign key (programme_id, risk_id) references risk (programme_id, id),
        constraint risk_assessment_n_key unique (risk_id, n)
      );
      create trigger risk_assessment_append_only before update or delete on risk_assessment
        for each row execute function refuse_change();

      create table risk_measure (
        id uuid not null constraint risk_measure_pkey primary key,
        programme_id uuid not null,
        risk_id uuid not null,
        title text not null constraint risk_measure_title_check check (length(btrim(title)) between 1 and 500),
        owner_id uuid not null constraint risk_measure_owner_fkey references user_account (id),
        due_on date not null,
        state text not null default 'OPEN' constraint risk_measure_state_check check (state in ('OPEN', 'DONE', 'WITHDRAWN')),
        closed_on date,
        closed_note text not null default '' constraint risk_measure_note_check check (length(closed_note) <= 2000),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint risk_measure_recorded_by_fkey references user_account (id),
        constraint risk_measure_risk_fkey foreign key (programme_id, risk_id) references risk (programme_id, id),
        constraint risk_measure_closed_check check ((state = 'OPEN') = (closed_on is null))
      );
      create index risk_measure_risk_idx on risk_measure (risk_id, due_on, id);
      create index risk_measure_owner_idx on risk_measure (owner_id, due_on) where state = 'OPEN';

      create table risk_forecast (
        id uuid not null constraint risk_forecast_pkey primary key,
        programme_id uuid not null,
        risk_id uuid not null,
        budget_line_id uuid,
        year integer not null constraint risk_forecast_year_check check (year between 2000 and 2199),
        low_cents bigint not null constraint risk_forecast_low_check check (low_cents >= 0),
        high_cents bigint not null,
        reason text not null constraint risk_forecast_reason_check check (length(btrim(reason)) between 1 and 2000),
        taken_on date not null,
        taken_by uuid not null constraint risk_forecast_taken_by_fkey references user_account (id),
        released_on date,
        released_by uuid constraint risk_forecast_released_by_fkey references user_account (id),
        released_reason text constraint risk_forecast_released_reason_check check (length(btrim(released_reason)) between 1 and 2000),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        constraint risk_forecast_risk_fkey foreign key (programme_id, risk_id) references risk (programme_id, id),
        constraint risk_forecast_band_check check (high_cents >= low_cents),
        constraint risk_forecast_released_check check (
          (released_on is null) = (released_by is null) and (released_on is null) = (released_reason is null))
      );
      create unique index risk_forecast_open_key on risk_forecast (risk_id) where released_on is null;
      create index risk_forecast_risk_idx on risk_forecast (risk_id, recorded_at);
      create index risk_forecast_year_idx on risk_forecast (programme_id, year) where released_on is null;

      create function risk_forecast_stands() returns trigger language plpgsql as $$
      begin
        if old.released_on is not null or
           to_jsonb(new) - '{released_on,released_by,released_reason,row_version}'::text[]
           <> to_jsonb(old) - '{released_on,released_by,released_reason,row_version}'::text[] then
          raise exception 'what was taken over stands' using errcode = '23514', constraint = 'risk_forecast_stands';
        end if;
        return new;
      end $$;
      create trigger risk_forecast_stands before update on risk_forecast
        for each row execute function risk_forecast_stands();

      revoke update, delete, truncate on risk_assessment from koersvast_app;
      revoke delete, truncate on risk, risk_measure, risk_forecast from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table risk_forecast, risk_measure, risk_assessment, risk;
      drop function risk_forecast_stands();
    `);
  }
}
