import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is asked of the partner each quarter, and what came back. The numbers go to the indicators and the bestedingen; of
 * a submission only the file and what was noticed is kept here, in words without small counts.
 */
export class CreateQuarterlyRequest1764631100000 implements MigrationInterface {
  name = 'CreateQuarterlyRequest1764631100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table quarterly_request (
        id uuid not null constraint quarterly_request_pkey primary key,
        programme_id uuid not null,
        contract_id uuid not null,
        quarter text not null constraint quarterly_request_quarter_check check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
        due_on date not null,
        recipient text not null default '' constraint quarterly_request_recipient_check check (length(recipient) <= 254),
        state text not null default 'OPEN' constraint quarterly_request_state_check
          check (state in ('OPEN', 'SENT', 'RECEIVED', 'ACCEPTED')),
        content jsonb not null,
        workbook_file_id uuid constraint quarterly_request_file_fkey references file (id),
        sent_at timestamptz,
        accepted_at timestamptz,
        accepted_by uuid constraint quarterly_request_accepted_by_fkey references user_account (id),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint quarterly_request_recorded_by_fkey references user_account (id),
        constraint quarterly_request_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint quarterly_request_quarter_key unique (contract_id, quarter),
        constraint quarterly_request_accepted_check check ((state = 'ACCEPTED') = (accepted_at is not null))
      );
      create index quarterly_request_due_idx on quarterly_request (programme_id, due_on) where state in ('OPEN', 'SENT');
      revoke delete, truncate on quarterly_request from koersvast_app;

      create table quarterly_submission (
        id uuid not null constraint quarterly_submission_pkey primary key,
        programme_id uuid not null,
        request_id uuid not null constraint quarterly_submission_request_fkey references quarterly_request (id),
        n integer not null constraint quarterly_submission_n_check check (n > 0),
        received_on date not null,
        late boolean not null,
        provisional boolean not null,
        file_id uuid not null constraint quarterly_submission_file_fkey references file (id),
        sha256 text not null constraint quarterly_submission_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
        forecast_cents bigint constraint quarterly_submission_forecast_check check (forecast_cents >= 0),
        remark text not null default '',
        value_count integer not null,
        line_count integer not null,
        reason text,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint quarterly_submission_recorded_by_fkey references user_account (id),
        constraint quarterly_submission_n_key unique (request_id, n),
        constraint quarterly_submission_reason_check check ((n = 1) = (reason is null))
      );
      create trigger quarterly_submission_append_only before update or delete on quarterly_submission
        for each row execute function refuse_change();
      revoke update, delete, truncate on quarterly_submission from koersvast_app;

      create table quarterly_finding (
        id uuid not null constraint quarterly_finding_pkey primary key,
        programme_id uuid not null,
        submission_id uuid not null constraint quarterly_finding_submission_fkey references quarterly_submission (id),
        kind text not null constraint quarterly_finding_kind_check
          check (kind in ('MISSING', 'LEFT_OUT', 'IMPLAUSIBLE', 'ELSEWHERE')),
        place text not null,
        message text not null,
        explanation text,
        explained_at timestamptz,
        explained_by uuid constraint quarterly_finding_explained_by_fkey references user_account (id),
        constraint quarterly_finding_explained_check check ((explanation is null) = (explained_at is null))
      );
      create index quarterly_finding_submission_idx on quarterly_finding (submission_id);
      revoke delete, truncate on quarterly_finding from koersvast_app;

      create table quarterly_reminder (
        id uuid not null constraint quarterly_reminder_pkey primary key,
        programme_id uuid not null,
        request_id uuid not null constraint quarterly_reminder_request_fkey references quarterly_request (id),
        kind text not null constraint quarterly_reminder_kind_check check (kind in ('BEFORE', 'AFTER_1', 'AFTER_8')),
        due_on date not null,
        recorded_at timestamptz not null default now(),
        constraint quarterly_reminder_once_key unique (request_id, kind, due_on)
      );
      revoke update, delete, truncate on quarterly_reminder from koersvast_app;

      create table plausibility_threshold (
        id uuid not null constraint plausibility_threshold_pkey primary key,
        programme_id uuid not null,
        contract_id uuid not null,
        valid_from date not null,
        percent integer not null constraint plausibility_threshold_percent_check check (percent between 1 and 1000),
        reason text not null constraint plausibility_threshold_reason_check check (length(btrim(reason)) between 1 and 2000),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint plausibility_threshold_recorded_by_fkey references user_account (id),
        constraint plausibility_threshold_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint plausibility_threshold_from_key unique (contract_id, valid_from)
      );
      create trigger plausibility_threshold_append_only before update or delete on plausibility_threshold
        for each row execute function refuse_change();
      revoke update, delete, truncate on plausibility_threshold from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'drop table plausibility_threshold, quarterly_reminder, quarterly_finding, quarterly_submission, quarterly_request',
    );
  }
}
