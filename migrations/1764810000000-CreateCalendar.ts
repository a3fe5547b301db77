import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The yearly dates of finance where they differ from what ships; the secret link by which a person subscribes to the
 * calendar; and who is reminded of what by mail. Link and reminders are of one person: nobody else sees them.
 */
export class CreateCalendar1764810000000 implements MigrationInterface {
  name = 'CreateCalendar1764810000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table finance_date (
        programme_id uuid not null constraint finance_date_programme_fkey references programme (id),
        code text not null constraint finance_date_code_check check (code ~ '^[A-Za-z0-9_-]{1,60}$'),
        cycle text not null constraint finance_date_cycle_check check (cycle in ('PC', 'GR', 'CIRCULAR', 'IV3')),
        title text not null constraint finance_date_title_check check (length(btrim(title)) between 1 and 200),
        basis text not null default '' constraint finance_date_basis_check check (length(basis) <= 100),
        month integer constraint finance_date_month_check check (month between 1 and 12),
        day integer constraint finance_date_day_check check (day between 1 and 31),
        after_code text,
        offset_days integer constraint finance_date_offset_days_check check (offset_days between -730 and 730),
        fixed boolean not null,
        active boolean not null,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint finance_date_recorded_by_fkey references user_account (id),
        constraint finance_date_pkey primary key (programme_id, code),
        constraint finance_date_rule_check check (
          num_nonnulls(month, day) = 2 and after_code is null or num_nonnulls(month, day) = 0 and num_nonnulls(after_code, offset_days) = 2)
      );
      create table finance_date_year (
        id uuid not null constraint finance_date_year_pkey primary key,
        programme_id uuid not null,
        code text not null,
        year integer not null constraint finance_date_year_year_check check (year between 2000 and 2199),
        -- Null: that year it does not take place.
        on_date date,
        reason text not null constraint finance_date_year_reason_check check (length(btrim(reason)) between 1 and 500),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint finance_date_year_recorded_by_fkey references user_account (id),
        constraint finance_date_year_date_fkey foreign key (programme_id, code) references finance_date (programme_id, code),
        constraint finance_date_year_key unique (programme_id, code, year),
        constraint finance_date_year_on_check check (extract(year from on_date) = year)
      );
      revoke delete, truncate on finance_date, finance_date_year from koersvast_app;

      create table calendar_feed (
        id uuid not null constraint calendar_feed_pkey primary key,
        programme_id uuid not null constraint calendar_feed_programme_fkey references programme (id),
        user_id uuid not null constraint calendar_feed_user_fkey references user_account (id),
        -- SHA-256 of the secret in the link; the secret itself is shown once and kept nowhere. Null: withdrawn.
        token_hash text constraint calendar_feed_token_hash_check check (token_hash ~ '^[0-9a-f]{64}$'),
        issued_at timestamptz not null,
        read_at timestamptz,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        constraint calendar_feed_person_key unique (user_id, programme_id),
        constraint calendar_feed_token_key unique (token_hash)
      );
      create table reminder_setting (
        programme_id uuid not null constraint reminder_setting_programme_fkey references programme (id),
        user_id uuid not null constraint reminder_setting_user_fkey references user_account (id),
        active boolean not null,
        kinds text[] not null,
        days_ahead integer not null constraint reminder_setting_days_ahead_check check (days_ahead between 1 and 90),
        only_mine boolean not null,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        constraint reminder_setting_pkey primary key (user_id, programme_id)
      );
      create index reminder_setting_programme_idx on reminder_setting (programme_id) where active;
      -- One digest per person and day, whatever happens to the process that makes it.
      create table reminder_digest (
        id uuid not null constraint reminder_digest_pkey primary key,
        programme_id uuid not null constraint reminder_digest_programme_fkey references programme (id),
        user_id uuid not null constraint reminder_digest_user_fkey references user_account (id),
        day date not null,
        entries integer not null constraint reminder_digest_entries_check check (entries >= 0),
        recorded_at timestamptz not null default now(),
        constraint reminder_digest_day_key unique (user_id, programme_id, day)
      );
      -- What was told to whom for which day: a date that moves is told again, the same day never.
      create table reminder (
        user_id uuid not null constraint reminder_user_fkey references user_account (id),
        programme_id uuid not null constraint reminder_programme_fkey references programme (id),
        entry_key text not null constraint reminder_entry_key_check check (length(entry_key) between 1 and 200),
        due_on date not null,
        told_on date not null,
        recorded_at timestamptz not null default now(),
        constraint reminder_pkey primary key (user_id, programme_id, entry_key, due_on)
      );
      revoke delete, truncate on calendar_feed, reminder_setting, reminder_digest, reminder from koersvast_app;
      revoke update on reminder_digest, reminder from koersvast_app;
    `);
    for (const table of ['calendar_feed', 'reminder_setting', 'reminder_digest', 'reminder']) {
      await queryRunner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_own on ${table} using (app_is_system() or user_id = app_user());
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table reminder, reminder_digest, reminder_setting, calendar_feed, finance_date_year, finance_date;
    `);
  }
}
