import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Papers that go out by themselves: which one, when and to whom, and the log of every time. A moment has one run and a
 * run one message per address, whatever happens to the machine.
 */
export class CreateReportSchedule1764830000000 implements MigrationInterface {
  name = 'CreateReportSchedule1764830000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table report_schedule (
        id uuid not null constraint report_schedule_pkey primary key,
        programme_id uuid not null constraint report_schedule_programme_fkey references programme (id),
        contract_id uuid not null,
        municipality_id uuid constraint report_schedule_municipality_fkey references municipality (id),
        title text not null constraint report_schedule_title_check check (length(btrim(title)) between 1 and 160),
        paper text not null constraint report_schedule_paper_check check (paper ~ '^[a-z][a-z0-9-]{1,60}$'),
        format text not null constraint report_schedule_format_check check (format in ('pdf', 'docx', 'xlsx', 'csv')),
        message text not null default '' constraint report_schedule_message_check check (length(message) <= 4000),
        rhythm text not null constraint report_schedule_rhythm_check check (rhythm in ('WORKING_DAY', 'MONTH_DAY', 'WEEKDAY')),
        place integer not null,
        every_months integer not null default 1
          constraint report_schedule_every_check check (every_months in (1, 3, 12) and (rhythm <> 'WEEKDAY' or every_months = 1)),
        first_month integer not null default 1 constraint report_schedule_first_check check (first_month between 1 and 12),
        at_time text not null constraint report_schedule_time_check check (at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        state text not null default 'ACTIVE' constraint report_schedule_state_check check (state in ('ACTIVE', 'PAUSED', 'ENDED')),
        state_reason text not null default '' constraint report_schedule_reason_check check (length(state_reason) <= 1000),
        next_run_at timestamptz,
        owner_id uuid not null constraint report_schedule_owner_fkey references user_account (id),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        constraint report_schedule_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint report_schedule_place_check check (
          place between 1 and case rhythm when 'WORKING_DAY' then 15 when 'MONTH_DAY' then 31 else 7 end),
        constraint report_schedule_next_check check ((state = 'ACTIVE') = (next_run_at is not null))
      );
      comment on column report_schedule.place is 'Which working day of the month, day of the month (the last when it is shorter), or day of the week from Monday.';
      comment on column report_schedule.owner_id is 'Under whose rights it is made: what this person may not see is not in it.';
      create index report_schedule_due_idx on report_schedule (next_run_at) where state = 'ACTIVE';
      create index report_schedule_list_idx on report_schedule (programme_id, recorded_at desc, id);

      create table report_schedule_recipient (
        id uuid not null constraint report_schedule_recipient_pkey primary key,
        programme_id uuid not null,
        schedule_id uuid not null constraint report_schedule_recipient_schedule_fkey references report_schedule (id),
        user_id uuid constraint report_schedule_recipient_user_fkey references user_account (id),
        address text constraint report_schedule_recipient_address_check check (address like '%_@_%' and length(address) <= 320),
        reason text not null default '' constraint report_schedule_recipient_reason_check check (length(reason) <= 500),
        constraint report_schedule_recipient_one_check check (num_nonnulls(user_id, address) = 1),
        constraint report_schedule_recipient_outside_check check (address is null or length(btrim(reason)) > 0),
        constraint report_schedule_recipient_user_key unique (schedule_id, user_id),
        constraint report_schedule_recipient_address_key unique (schedule_id, address)
      );
      comment on column report_schedule_recipient.reason is 'Why somebody outside gets it.';

      create table report_run (
        id uuid not null constraint report_run_pkey primary key,
        programme_id uuid not null constraint report_run_programme_fkey references programme (id),
        schedule_id uuid not null constraint report_run_schedule_fkey references report_schedule (id),
        moment timestamptz not null,
        cause text not null constraint report_run_cause_check check (cause in ('PLANNED', 'ASKED')),
        missed integer not null default 0 constraint report_run_missed_check check (missed >= 0),
        job_id uuid,
        refusal text,
        title text,
        file_id uuid,
        sha256 text constraint report_run_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
        size integer,
        made_at timestamptz,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint report_run_recorded_by_fkey references user_account (id),
        constraint report_run_moment_key unique (schedule_id, moment),
        constraint report_run_made_check check (num_nonnulls(title, file_id, sha256, size, made_at) in (0, 5))
      );
      comment on column report_run.missed is 'Earlier moments that passed while nothing ran; this run stands for them.';

      create table report_delivery (
        id uuid not null constraint report_delivery_pkey primary key,
        programme_id uuid not null,
        run_id uuid not null constraint report_delivery_run_fkey references report_run (id),
        user_id uuid constraint report_delivery_user_fkey references user_account (id),
        name text not null,
        address text not null,
        mail_id uuid constraint report_delivery_mail_fkey references mail_message (id),
        refusal text,
        recorded_at timestamptz not null default now(),
        constraint report_delivery_address_key unique (run_id, address),
        constraint report_delivery_end_check check (num_nonnulls(mail_id, refusal) = 1)
      );
      comment on column report_delivery.refusal is 'Why no message went to this address.';

      revoke delete, truncate on report_schedule, report_run from koersvast_app;
      revoke update, truncate on report_schedule_recipient from koersvast_app;
      revoke update, delete, truncate on report_delivery from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table report_delivery, report_run, report_schedule_recipient, report_schedule');
  }
}
