import { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `('EXPECTED_SHARE', 'TOTAL_SHARE', 'FORECAST_OVER_BUDGET', 'MISSING_STATEMENT', 'ADVANCE_OVERDUE')`;

/**
 * What Koersvast warns of in the money: when a signal is given (dated, per programme), the signals with what became of
 * them, and up to when was looked. A cause gives one signal at a time; its history is only added to.
 */
export class CreateSignal1764716100000 implements MigrationInterface {
  name = 'CreateSignal1764716100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table signal_setting (
        id uuid not null constraint signal_setting_pkey primary key,
        programme_id uuid not null constraint signal_setting_programme_fkey references programme (id),
        kind text not null constraint signal_setting_kind_check check (kind in ${KINDS}),
        valid_from date not null,
        active boolean not null,
        thresholds jsonb not null default '[]',
        days integer constraint signal_setting_days_check check (days between 0 and 365),
        reason text not null constraint signal_setting_reason_check check (length(btrim(reason)) between 1 and 2000),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint signal_setting_recorded_by_fkey references user_account (id),
        constraint signal_setting_thresholds_check check (jsonb_typeof(thresholds) = 'array'
          and (not active or (kind in ('EXPECTED_SHARE', 'TOTAL_SHARE')) = (thresholds <> '[]'))),
        constraint signal_setting_given_check check (
          (kind in ('MISSING_STATEMENT', 'ADVANCE_OVERDUE')) = (days is not null))
      );
      create index signal_setting_programme_idx on signal_setting (programme_id, kind, valid_from, recorded_at);
      create trigger signal_setting_known before insert on signal_setting for each row execute function budget_known_since();

      create table signal (
        id uuid not null constraint signal_pkey primary key,
        programme_id uuid not null constraint signal_programme_fkey references programme (id),
        number integer not null,
        code text not null constraint signal_code_check check (code ~ '^SIG-[0-9]{3,}$'),
        kind text not null constraint signal_kind_check check (kind in ${KINDS}),
        cause text not null constraint signal_cause_check check (length(cause) between 1 and 400),
        contract_id uuid,
        year integer not null constraint signal_year_check check (year between 2000 and 2199),
        municipality_id uuid constraint signal_municipality_fkey references municipality (id),
        facts jsonb not null,
        severity text not null,
        rank integer not null,
        due_on date not null,
        state text not null default 'OPEN' constraint signal_state_check check (state in ('OPEN', 'SNOOZED', 'CLOSED')),
        snoozed_until date,
        assignee_id uuid constraint signal_assignee_fkey references user_account (id),
        opened_at timestamptz not null,
        closed_at timestamptz,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        constraint signal_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint signal_code_key unique (programme_id, code),
        constraint signal_severity_check check ((severity, rank) in (('INFO', 1), ('WARNING', 2), ('URGENT', 3))),
        constraint signal_snoozed_check check ((state = 'SNOOZED') = (snoozed_until is not null)),
        constraint signal_closed_check check ((state = 'CLOSED') = (closed_at is not null))
      );
      comment on column signal.cause is 'What it is about, such as TOTAL_SHARE and a municipality: one signal at a time.';
      comment on column signal.due_on is 'By when it should be dealt with; for lawfulness the last day to hand in an amendment.';
      create unique index signal_cause_key on signal (programme_id, cause) where state <> 'CLOSED';
      create index signal_rank_idx on signal (programme_id, rank desc, id);
      create index signal_due_idx on signal (programme_id, due_on, id) where state <> 'CLOSED';

      create table signal_event (
        id uuid not null constraint signal_event_pkey primary key,
        programme_id uuid not null,
        signal_id uuid not null constraint signal_event_signal_fkey references signal (id),
        n integer not null,
        kind text not null constraint signal_event_kind_check
          check (kind in ('OPENED', 'RAISED', 'LOWERED', 'SNOOZED', 'WOKEN', 'ASSIGNED', 'CLOSED')),
        severity text not null,
        facts jsonb not null,
        reason text constraint signal_event_reason_check check (length(btrim(reason)) between 1 and 2000),
        until date,
        assignee_id uuid constraint signal_event_assignee_fkey references user_account (id),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint signal_event_recorded_by_fkey references user_account (id),
        constraint signal_event_n_key unique (signal_id, n),
        constraint signal_event_snoozed_check check (kind <> 'SNOOZED' or (reason is not null and until is not null))
      );

      create table signal_evaluation (
        programme_id uuid not null constraint signal_evaluation_pkey primary key
          constraint signal_evaluation_programme_fkey references programme (id),
        evaluated_at timestamptz not null,
        on_day date not null
      );

      create trigger signal_setting_append_only before update or delete on signal_setting for each row execute function refuse_change();
      create trigger signal_event_append_only before update or delete on signal_event for each row execute function refuse_change();
      revoke update, delete, truncate on signal_setting, signal_event from koersvast_app;
      revoke delete, truncate on signal, signal_evaluation from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table signal_evaluation, signal_event, signal, signal_setting');
  }
}
