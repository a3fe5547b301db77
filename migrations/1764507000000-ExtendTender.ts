import { MigrationInterface, QueryRunner } from 'typeorm';

/** What a tender is before it is published: procedure, subject, value, motivations, clocks. And the CPV codes to choose from. */
export class ExtendTender1764507000000 implements MigrationInterface {
  name = 'ExtendTender1764507000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table tender
        add column procedure_regime text not null default 'SAS'
          constraint tender_procedure_regime_check check (procedure_regime in ('SAS', 'OPEN', 'RESTRICTED')),
        add column description text not null default '',
        add column cpv_codes text[] not null default '{}'
          constraint tender_cpv_codes_check check (array_to_string(cpv_codes, ',') ~ '^([0-9]{8}(,[0-9]{8})*)?$'),
        add column total_price_cents bigint constraint tender_total_price_check check (total_price_cents >= 0),
        add column monthly_price_cents bigint constraint tender_monthly_price_check check (monthly_price_cents >= 0),
        add column options_value_cents bigint not null default 0
          constraint tender_options_value_check check (options_value_cents >= 0),
        add column term_months integer constraint tender_term_months_check check (term_months between 1 and 600),
        add column extension_count integer not null default 0
          constraint tender_extension_count_check check (extension_count between 0 and 50),
        add column extension_months integer not null default 0
          constraint tender_extension_months_check check (extension_months between 0 and 600),
        add column estimated_value_cents bigint,
        add column clustering_motivation text not null default '',
        add column no_lots_motivation text not null default '',
        add column published_on date,
        add column submission_deadline timestamptz,
        add column standstill_days integer constraint tender_standstill_days_check check (standstill_days between 1 and 365),
        add column standstill_origin text
          constraint tender_standstill_origin_check check (standstill_origin in ('LAW', 'TENDER_DOC')),
        add column standstill_rolls boolean not null default false,
        add column standstill_clause text not null default '',
        add column challenge_days integer constraint tender_challenge_days_check check (challenge_days between 1 and 365),
        add column offer_validity_days integer
          constraint tender_offer_validity_days_check check (offer_validity_days between 1 and 730),
        add column state_reason text,
        add constraint tender_one_price_check check (total_price_cents is null or monthly_price_cents is null),
        add constraint tender_standstill_check check (
          (standstill_days is null) = (standstill_origin is null)
          -- The law has no standstill for social and other specific services: only the tender document can set one.
          and not (procedure_regime = 'SAS' and standstill_origin is not distinct from 'LAW')
        );
      alter table tender drop constraint tender_state_check;
      alter table tender add constraint tender_state_check
        check (state in ('PREPARATION', 'PUBLISHED', 'ASSESSMENT', 'AWARDED', 'CLOSED', 'WITHDRAWN'));
      revoke delete, truncate on tender from koersvast_app;

      -- The official list of the European Union, the same for every programme.
      create table cpv_code (
        code text not null constraint cpv_code_pkey primary key constraint cpv_code_code_check check (code ~ '^[0-9]{8}$'),
        check_digit text constraint cpv_code_check_digit_check check (check_digit ~ '^[0-9]$'),
        label text not null constraint cpv_code_label_check check (length(btrim(label)) between 1 and 500),
        -- Falls under social and other specific services (directive 2014/24, annex XIV).
        social boolean not null default false,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint cpv_code_recorded_by_fkey references user_account (id)
      );
      create index cpv_code_label_idx on cpv_code using gin (label gin_trgm_ops);
      revoke delete, truncate on cpv_code from koersvast_app;
      insert into cpv_code (code, label, social) values
        ('85000000', 'Gezondheidszorg en maatschappelijk werk', true),
        ('85121270', 'Diensten verleend door psychiaters of psychologen', true),
        ('85300000', 'Maatschappelijk werk en aanverwante diensten', true),
        ('85310000', 'Maatschappelijk werk', true),
        ('85311000', 'Maatschappelijk werk waarbij onderdak wordt verschaft', true),
        ('85311300', 'Welzijnszorg voor kinderen en jongeren', true),
        ('85312000', 'Maatschappelijk werk waarbij geen onderdak wordt verschaft', true),
        ('85312100', 'Dagverblijfdiensten', true),
        ('85312120', 'Dagverblijfdiensten voor gehandicapte kinderen en jongeren', true),
        ('85312300', 'Begeleiding en advies', true),
        ('85312310', 'Begeleidingsdiensten', true),
        ('85312320', 'Adviesdiensten', true),
        ('85312400', 'Welzijnszorg niet verleend door instellingen met onderdak', true),
        ('85320000', 'Sociale diensten', true);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table cpv_code;
      grant delete on tender to koersvast_app;
      update tender set state = 'CLOSED' where state = 'WITHDRAWN';
      alter table tender drop constraint tender_state_check;
      alter table tender add constraint tender_state_check
        check (state in ('PREPARATION', 'PUBLISHED', 'ASSESSMENT', 'AWARDED', 'CLOSED'));
      alter table tender
        drop constraint tender_one_price_check, drop constraint tender_standstill_check,
        drop column procedure_regime, drop column description, drop column cpv_codes, drop column total_price_cents,
        drop column monthly_price_cents, drop column options_value_cents, drop column term_months,
        drop column extension_count, drop column extension_months, drop column estimated_value_cents,
        drop column clustering_motivation, drop column no_lots_motivation, drop column published_on,
        drop column submission_deadline, drop column standstill_days, drop column standstill_origin,
        drop column standstill_rolls, drop column standstill_clause, drop column challenge_days,
        drop column offer_validity_days, drop column state_reason;
    `);
  }
}
