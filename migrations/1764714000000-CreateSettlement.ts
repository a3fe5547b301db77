import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Settlement of a contract year (domain C3.5, C6): the agreed rules, the scenarios that were reckoned with them, the
 * statements that followed and where they fall in the accounts of each municipality. What was reckoned never changes; a
 * scenario only moves from kept to proposed to decided or not chosen.
 */
export class CreateSettlement1764714000000 implements MigrationInterface {
  name = 'CreateSettlement1764714000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table settlement_scheme (
        id uuid not null constraint settlement_scheme_pkey primary key,
        programme_id uuid not null constraint settlement_scheme_programme_fkey references programme (id),
        contract_id uuid not null,
        n integer not null constraint settlement_scheme_n_check check (n > 0),
        from_year integer not null constraint settlement_scheme_year_check check (from_year between 2000 and 2199),
        decision_reference text not null constraint settlement_scheme_decision_check
          check (length(btrim(decision_reference)) between 1 and 200),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint settlement_scheme_recorded_by_fkey references user_account (id),
        constraint settlement_scheme_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint settlement_scheme_n_key unique (contract_id, n)
      );
      comment on column settlement_scheme.from_year is 'First contract year for which it holds, until a later one takes over.';

      create table settlement_rule (
        id uuid not null constraint settlement_rule_pkey primary key,
        settlement_scheme_id uuid not null constraint settlement_rule_scheme_fkey references settlement_scheme (id),
        position integer not null constraint settlement_rule_position_check check (position >= 0),
        kind text not null constraint settlement_rule_kind_check
          check (kind in ('VOLUME_CORRECTION', 'OVERHEAD_RANGE', 'BAND', 'RESERVE_CAP', 'CLAWBACK')),
        terms jsonb not null,
        constraint settlement_rule_position_key unique (settlement_scheme_id, position)
      );
      comment on column settlement_rule.terms is 'Percentages and amounts of this kind of rule, as decimal text.';

      create table settlement_scenario (
        id uuid not null constraint settlement_scenario_pkey primary key,
        programme_id uuid not null constraint settlement_scenario_programme_fkey references programme (id),
        contract_id uuid not null,
        year integer not null constraint settlement_scenario_year_check check (year between 2000 and 2199),
        code text not null constraint settlement_scenario_code_check check (code ~ '^AFR-[0-9]{3,}$'),
        name text not null constraint settlement_scenario_name_check check (length(btrim(name)) between 1 and 120),
        note text,
        settlement_scheme_id uuid not null constraint settlement_scenario_scheme_fkey references settlement_scheme (id),
        agreed_budget_version_id uuid not null
          constraint settlement_scenario_version_fkey references agreed_budget_version (id),
        municipality_key_id uuid not null constraint settlement_scenario_key_fkey references allocation_key (id),
        spent_source text not null constraint settlement_scenario_source_check
          check (spent_source in ('LOW', 'EXPECTED', 'HIGH', 'TYPED')),
        inputs jsonb not null,
        steps jsonb not null,
        original_cents bigint not null,
        agreed_cents bigint not null,
        spent_cents bigint not null,
        partner_cents bigint not null,
        municipalities_cents bigint not null,
        reserve_before_cents bigint not null,
        reserve_after_cents bigint,
        band_from_cents bigint,
        band_to_cents bigint,
        content_hash text not null constraint settlement_scenario_hash_check check (content_hash ~ '^[0-9a-f]{64}$'),
        state text not null default 'KEPT' constraint settlement_scenario_state_check
          check (state in ('KEPT', 'PROPOSED', 'DECIDED', 'REJECTED')),
        state_note text,
        decided_at timestamptz,
        decided_by uuid constraint settlement_scenario_decided_by_fkey references user_account (id),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint settlement_scenario_recorded_by_fkey references user_account (id),
        constraint settlement_scenario_contract_fkey foreign key (programme_id, contract_id)
          references contract (programme_id, id),
        constraint settlement_scenario_code_key unique (contract_id, code),
        constraint settlement_scenario_sides_check check (partner_cents + municipalities_cents = spent_cents - agreed_cents),
        constraint settlement_scenario_decided_check check ((state = 'DECIDED') = (decided_at is not null))
      );
      create unique index settlement_scenario_proposed_key on settlement_scenario (contract_id, year) where state = 'PROPOSED';
      create index settlement_scenario_year_idx on settlement_scenario (contract_id, year, code);
      comment on column settlement_scenario.partner_cents is 'Above nil borne by the partner, below nil kept by it.';
      comment on column settlement_scenario.municipalities_cents is 'Above nil paid on top of the agreed budget, below nil paid back.';

      create table settlement_scenario_share (
        id uuid not null constraint settlement_scenario_share_pkey primary key,
        settlement_scenario_id uuid not null
          constraint settlement_scenario_share_scenario_fkey references settlement_scenario (id),
        municipality_id uuid not null constraint settlement_scenario_share_municipality_fkey references municipality (id),
        percentage numeric(9,6) not null,
        amount_cents bigint not null,
        holds_remainder_cent boolean not null,
        constraint settlement_scenario_share_key unique (settlement_scenario_id, municipality_id)
      );
      create function settlement_scenario_is_whole() returns trigger language plpgsql as $$
      declare
        of_id uuid := coalesce(to_jsonb(new) ->> 'settlement_scenario_id', to_jsonb(new) ->> 'id')::uuid;
      begin
        if (select municipalities_cents from settlement_scenario where id = of_id)
          <> (select coalesce(sum(amount_cents), 0) from settlement_scenario_share where settlement_scenario_id = of_id) then
          raise exception 'the shares of scenario % do not sum to the part of the municipalities', of_id using errcode = '23514',
            constraint = 'settlement_scenario_whole_check';
        end if;
        return null;
      end $$;
      create constraint trigger settlement_scenario_whole after insert on settlement_scenario
        deferrable initially deferred for each row execute function settlement_scenario_is_whole();
      create constraint trigger settlement_scenario_share_whole after insert on settlement_scenario_share
        deferrable initially deferred for each row execute function settlement_scenario_is_whole();

      -- Of a scenario only its state moves; what was reckoned stays as it was.
      create function settlement_scenario_stays() returns trigger language plpgsql as $$
      begin
        if to_jsonb(new) - '{state,state_note,decided_at,decided_by,row_version}'::text[]
          is distinct from to_jsonb(old) - '{state,state_note,decided_at,decided_by,row_version}'::text[] then
          raise exception 'a scenario does not change' using errcode = '23514', constraint = 'settlement_scenario_stays_check';
        end if;
        return new;
      end $$;
      create trigger settlement_scenario_stays before update on settlement_scenario
        for each row execute function settlement_scenario_stays();

      create table accounts_closing (
        id uuid not null constraint accounts_closing_pkey primary key,
        programme_id uuid not null constraint accounts_closing_programme_fkey references programme (id),
        municipality_id uuid not null constraint accounts_closing_municipality_fkey references municipality (id),
        year integer not null constraint accounts_closing_year_check check (year between 2000 and 2199),
        n integer not null constraint accounts_closing_n_check check (n > 0),
        closes_on date not null,
        source text not null constraint accounts_closing_source_check check (length(btrim(source)) between 1 and 200),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint accounts_closing_recorded_by_fkey references user_account (id),
        constraint accounts_closing_n_key unique (municipality_id, year, n),
        constraint accounts_closing_day_check check (closes_on > make_date(year, 12, 30))
      );
      comment on column accounts_closing.closes_on is 'Last day on which the accounts of the year still take a booking.';

      create table settlement (
        id uuid not null constraint settlement_pkey primary key,
        programme_id uuid not null constraint settlement_programme_fkey references programme (id),
        contract_id uuid not null,
        year integer not null constraint settlement_year_check check (year between 2000 and 2199),
        n integer not null constraint settlement_n_check check (n > 0),
        kind text not null constraint settlement_kind_check check (kind in ('PROVISIONAL', 'DEFINITIVE')),
        settlement_scenario_id uuid not null constraint settlement_based_on_fkey references settlement_scenario (id),
        established_on date not null,
        evidence text not null constraint settlement_evidence_check check (length(btrim(evidence)) between 1 and 300),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint settlement_recorded_by_fkey references user_account (id),
        constraint settlement_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint settlement_n_key unique (contract_id, year, n),
        constraint settlement_based_on_key unique (settlement_scenario_id)
      );
      comment on column settlement.evidence is 'Statement of the partner it rests on; of a definitive one the audit report.';

      create table settlement_posting (
        id uuid not null constraint settlement_posting_pkey primary key,
        settlement_id uuid not null constraint settlement_posting_settlement_fkey references settlement (id),
        municipality_id uuid not null constraint settlement_posting_municipality_fkey references municipality (id),
        booking_year integer not null,
        nature text not null constraint settlement_posting_nature_check check (nature in ('ACCRUAL', 'PRIOR_YEAR')),
        incidental boolean not null,
        posted_on date not null,
        amount_cents bigint not null,
        recorded_at timestamptz not null default now(),
        constraint settlement_posting_key unique (settlement_id, municipality_id),
        constraint settlement_posting_incidental_check check (incidental = (nature = 'PRIOR_YEAR'))
      );
      comment on column settlement_posting.amount_cents is 'The settlement minus what was posted for the year before.';

      create trigger settlement_scheme_known before insert on settlement_scheme
        for each row execute function budget_known_since();
      create trigger settlement_scenario_known before insert on settlement_scenario
        for each row execute function budget_known_since();
      create trigger accounts_closing_known before insert on accounts_closing
        for each row execute function budget_known_since();
      create trigger settlement_known before insert on settlement for each row execute function budget_known_since();
      create trigger settlement_posting_known before insert on settlement_posting
        for each row execute function budget_known_since();

      revoke update, delete, truncate on settlement_scheme, settlement_rule, settlement_scenario_share, accounts_closing,
        settlement, settlement_posting from koersvast_app;
      revoke delete, truncate on settlement_scenario from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table settlement_posting, settlement, accounts_closing, settlement_scenario_share, settlement_scenario,
        settlement_rule, settlement_scheme;
      drop function settlement_scenario_stays();
      drop function settlement_scenario_is_whole();
    `);
  }
}
