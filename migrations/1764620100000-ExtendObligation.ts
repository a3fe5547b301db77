import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Obligations in both directions, with the clause they stand in, every kind of due rule, and where they came from: a
 * requirement, a promise of the offer, an answer in a nota or a sentence to be worked out after the award. A wording holds
 * from a day on; what ended or was merged stays to be read.
 */
export class ExtendObligation1764620100000 implements MigrationInterface {
  name = 'ExtendObligation1764620100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table obligation
        drop constraint obligation_requirement_key,
        drop constraint obligation_state_check,
        add constraint obligation_state_check check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'MERGED', 'ENDED')),
        add column source_kind text not null default 'OWN' constraint obligation_source_kind_check
          check (source_kind in ('REQUIREMENT', 'PROMISE', 'CLARIFICATION', 'CONTRIBUTION', 'OWN')),
        add column source_id uuid,
        add column source_code text,
        add column source_quote text,
        add column merged_into_id uuid constraint obligation_merged_into_fkey references obligation (id),
        add column ended_on date,
        add column ended_reason text constraint obligation_ended_reason_check check (length(btrim(ended_reason)) between 1 and 2000);
      update obligation set source_kind = 'REQUIREMENT', source_id = requirement_id, source_code = requirement_code
      where requirement_id is not null;
      alter table obligation
        add constraint obligation_source_key unique (contract_id, source_kind, source_id),
        add constraint obligation_origin_check check ((source_kind = 'OWN') = (source_id is null) and (source_id is null) = (source_code is null)),
        add constraint obligation_merged_check check ((state = 'MERGED') = (merged_into_id is not null) and merged_into_id <> id),
        add constraint obligation_ended_check check ((state = 'ENDED') = (ended_on is not null) and (ended_on is null) = (ended_reason is null));
      create index obligation_merged_idx on obligation (merged_into_id) where merged_into_id is not null;

      alter table obligation_version
        add column valid_from date,
        add column clause text not null default '' constraint obligation_version_clause_check check (length(clause) <= 40),
        add column kind text constraint obligation_version_kind_check check (kind in ('DOP', 'AOC')),
        add column due_every_months integer constraint obligation_version_every_check check (due_every_months between 1 and 60),
        add column due_until date,
        add column due_event text constraint obligation_version_event_check check (due_event in ('START', 'END', 'OBLIGATION', 'OTHER')),
        add column due_event_name text constraint obligation_version_event_name_check check (length(btrim(due_event_name)) between 1 and 200),
        add column due_after_id uuid constraint obligation_version_after_fkey references obligation (id),
        add column due_days integer not null default 0 constraint obligation_version_days_check check (due_days between -3650 and 3650),
        add column due_day_unit text not null default 'CALENDAR' constraint obligation_version_unit_check check (due_day_unit in ('CALENDAR', 'WORKING')),
        add column evidence text not null default '' constraint obligation_version_evidence_check check (length(evidence) <= 2000),
        drop constraint obligation_version_party_check,
        add constraint obligation_version_party_check check (party in ('CONTRACTOR', 'PRINCIPAL', 'JOINT_BODY')),
        drop constraint obligation_version_due_rule_check,
        add constraint obligation_version_due_rule_check check (due_rule in ('NONE', 'ON_DATE', 'RECURRING', 'EVENT')),
        drop constraint obligation_version_due_check,
        add constraint obligation_version_due_check check (
          (due_rule in ('ON_DATE', 'RECURRING')) = (due_on is not null) and (due_rule = 'RECURRING') = (due_every_months is not null)
          and (due_rule = 'EVENT') = (due_event is not null)
          and (coalesce(due_event, '') = 'OBLIGATION') = (due_after_id is not null) and (coalesce(due_event, '') = 'OTHER') = (due_event_name is not null)),
        add constraint obligation_version_until_check check (due_until >= due_on);
      alter table obligation_version disable trigger obligation_version_append_only;
      update obligation_version v set valid_from = case when v.n = 1 then least(c.starts_on, (v.recorded_at at time zone 'Europe/Amsterdam')::date)
        else (v.recorded_at at time zone 'Europe/Amsterdam')::date end
      from obligation o join contract c on c.id = o.contract_id where o.id = v.obligation_id;
      alter table obligation_version enable trigger obligation_version_append_only;
      alter table obligation_version alter column valid_from set not null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table obligation_version
        drop constraint obligation_version_until_check, drop constraint obligation_version_due_check,
        drop constraint obligation_version_due_rule_check, drop constraint obligation_version_party_check,
        drop column evidence, drop column due_day_unit, drop column due_days, drop column due_after_id,
        drop column due_event_name, drop column due_event, drop column due_until, drop column due_every_months,
        drop column kind, drop column clause, drop column valid_from,
        add constraint obligation_version_party_check check (party in ('CONTRACTOR', 'PRINCIPAL')),
        add constraint obligation_version_due_rule_check check (due_rule in ('NONE', 'ON_DATE')),
        add constraint obligation_version_due_check check ((due_rule = 'ON_DATE') = (due_on is not null));
      drop index obligation_merged_idx;
      alter table obligation
        drop constraint obligation_ended_check, drop constraint obligation_merged_check,
        drop constraint obligation_origin_check, drop constraint obligation_source_key,
        drop column ended_reason, drop column ended_on, drop column merged_into_id,
        drop column source_quote, drop column source_code, drop column source_id, drop column source_kind,
        drop constraint obligation_state_check,
        add constraint obligation_state_check check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
        add constraint obligation_requirement_key unique (contract_id, requirement_id);
    `);
  }
}
