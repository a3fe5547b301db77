import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an obligation asks and when, period by period, with what was handed in, how it was judged and how far a failure
 * was escalated. A period follows from the due rule under a key of its own, so that making it twice makes it once.
 */
export class CreateObligationPeriod1764620200000 implements MigrationInterface {
  name = 'CreateObligationPeriod1764620200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table obligation add constraint obligation_programme_key unique (programme_id, id);
      create index obligation_contract_idx on obligation (contract_id, state);

      create table obligation_period (
        id uuid not null constraint obligation_period_pkey primary key,
        programme_id uuid not null constraint obligation_period_programme_fkey references programme (id),
        contract_id uuid not null,
        obligation_id uuid not null,
        key text not null constraint obligation_period_key_check check (length(key) between 1 and 60),
        starts_on date not null,
        ends_on date not null,
        due_on date not null,
        state text not null default 'OPEN' constraint obligation_period_state_check
          check (state in ('OPEN', 'SUBMITTED', 'FULFILLED', 'PARTLY', 'REJECTED', 'ON_HOLD', 'CANCELLED')),
        note text not null default '' constraint obligation_period_note_check check (length(note) <= 4000),
        fulfilled_on date,
        hold_until date,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        constraint obligation_period_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint obligation_period_obligation_fkey foreign key (programme_id, obligation_id) references obligation (programme_id, id),
        constraint obligation_period_once_key unique (obligation_id, key),
        constraint obligation_period_programme_key unique (programme_id, id),
        constraint obligation_period_term_check check (ends_on >= starts_on),
        constraint obligation_period_fulfilled_check check ((state = 'FULFILLED') = (fulfilled_on is not null)),
        constraint obligation_period_hold_check check (state = 'ON_HOLD' or hold_until is null),
        constraint obligation_period_reason_check check (state not in ('PARTLY', 'REJECTED', 'ON_HOLD') or length(btrim(note)) > 0)
      );
      create index obligation_period_due_idx on obligation_period (programme_id, due_on, id);
      create index obligation_period_open_idx on obligation_period (programme_id, due_on, id) where state in ('OPEN', 'PARTLY', 'REJECTED');
      create index obligation_period_submitted_idx on obligation_period (programme_id, due_on, id) where state = 'SUBMITTED';
      create index obligation_period_hold_idx on obligation_period (programme_id, due_on, id) where state = 'ON_HOLD';
      create index obligation_period_contract_idx on obligation_period (contract_id, due_on, id);
      revoke delete, truncate on obligation_period from koersvast_app;

      create table obligation_judgement (
        id uuid not null constraint obligation_judgement_pkey primary key,
        programme_id uuid not null,
        period_id uuid not null,
        n integer not null constraint obligation_judgement_n_check check (n > 0),
        state text not null constraint obligation_judgement_state_check
          check (state in ('OPEN', 'SUBMITTED', 'FULFILLED', 'PARTLY', 'REJECTED', 'ON_HOLD', 'CANCELLED')),
        note text not null default '',
        fulfilled_on date,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint obligation_judgement_recorded_by_fkey references user_account (id),
        constraint obligation_judgement_period_fkey foreign key (programme_id, period_id) references obligation_period (programme_id, id),
        constraint obligation_judgement_n_key unique (period_id, n)
      );
      create trigger obligation_judgement_append_only before update or delete on obligation_judgement
        for each row execute function refuse_change();
      revoke update, delete, truncate on obligation_judgement from koersvast_app;

      create table obligation_evidence (
        id uuid not null constraint obligation_evidence_pkey primary key,
        programme_id uuid not null,
        period_id uuid not null,
        file_id uuid not null constraint obligation_evidence_file_fkey references file (id),
        description text not null default '' constraint obligation_evidence_description_check check (length(description) <= 400),
        withdrawn_at timestamptz,
        withdrawn_reason text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint obligation_evidence_recorded_by_fkey references user_account (id),
        constraint obligation_evidence_period_fkey foreign key (programme_id, period_id) references obligation_period (programme_id, id),
        constraint obligation_evidence_withdrawn_check
          check ((withdrawn_at is null) = (withdrawn_reason is null) and length(btrim(withdrawn_reason)) between 1 and 2000)
      );
      create index obligation_evidence_period_idx on obligation_evidence (period_id);
      revoke delete, truncate on obligation_evidence from koersvast_app;

      create table obligation_occurrence (
        id uuid not null constraint obligation_occurrence_pkey primary key,
        programme_id uuid not null,
        obligation_id uuid not null,
        happened_on date not null,
        note text not null constraint obligation_occurrence_note_check check (length(btrim(note)) between 1 and 400),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint obligation_occurrence_recorded_by_fkey references user_account (id),
        constraint obligation_occurrence_obligation_fkey foreign key (programme_id, obligation_id) references obligation (programme_id, id),
        constraint obligation_occurrence_once_key unique (obligation_id, happened_on, note)
      );
      create trigger obligation_occurrence_append_only before update or delete on obligation_occurrence
        for each row execute function refuse_change();
      revoke update, delete, truncate on obligation_occurrence from koersvast_app;

      create table obligation_escalation (
        id uuid not null constraint obligation_escalation_pkey primary key,
        programme_id uuid not null,
        period_id uuid not null,
        level text not null constraint obligation_escalation_level_check
          check (level in ('OPERATIONAL', 'TACTICAL', 'STRATEGIC', 'ADMINISTRATIVE', 'DISPUTE')),
        reason text not null constraint obligation_escalation_reason_check check (length(btrim(reason)) between 1 and 4000),
        started_on date not null,
        answer_by date,
        state text not null default 'OPEN' constraint obligation_escalation_state_check check (state in ('OPEN', 'RAISED', 'CLOSED')),
        outcome text constraint obligation_escalation_outcome_check check (length(btrim(outcome)) between 1 and 4000),
        closed_on date,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint obligation_escalation_recorded_by_fkey references user_account (id),
        constraint obligation_escalation_period_fkey foreign key (programme_id, period_id) references obligation_period (programme_id, id),
        constraint obligation_escalation_closed_check check ((state = 'OPEN') = (closed_on is null) and (state = 'CLOSED') = (outcome is not null))
      );
      create unique index obligation_escalation_open_key on obligation_escalation (period_id) where state = 'OPEN';
      create index obligation_escalation_answer_idx on obligation_escalation (programme_id, answer_by) where state = 'OPEN';
      create index obligation_escalation_period_idx on obligation_escalation (period_id);
      revoke delete, truncate on obligation_escalation from koersvast_app;

      -- What was due on a day already has its one period.
      insert into obligation_period (id, programme_id, contract_id, obligation_id, key, starts_on, ends_on, due_on)
      select gen_random_uuid(), o.programme_id, o.contract_id, o.id, v.due_on::text, v.due_on, v.due_on, v.due_on
      from obligation o join obligation_version v on v.id = o.current_version_id
      where o.state = 'CONFIRMED' and v.due_rule = 'ON_DATE';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table obligation_escalation, obligation_occurrence, obligation_evidence, obligation_judgement, obligation_period;
      drop index obligation_contract_idx;
      alter table obligation drop constraint obligation_programme_key;
    `);
  }
}
