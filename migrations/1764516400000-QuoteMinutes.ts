import { MigrationInterface, QueryRunner } from 'typeorm';

/** A conclusion also cites what a party confirmed in the minutes of a talk. */
export class QuoteMinutes1764516400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table minutes_quote (
        id uuid not null constraint minutes_quote_pkey primary key,
        programme_id uuid not null constraint minutes_quote_programme_fkey references programme (id),
        tender_id uuid not null constraint minutes_quote_tender_fkey references tender (id),
        consultation_id uuid not null constraint minutes_quote_consultation_fkey references consultation (id),
        talk_id uuid not null constraint minutes_quote_talk_fkey references consultation_talk (id),
        minutes_id uuid not null constraint minutes_quote_minutes_fkey references consultation_minutes (id),
        code text not null constraint minutes_quote_code_check check (code ~ '^CIT-[0-9]{3,6}$'),
        starts integer not null,
        ends integer not null,
        words text not null constraint minutes_quote_words_check check (length(btrim(words)) between 1 and 4000),
        state text not null default 'ACTIVE' constraint minutes_quote_state_check check (state in ('ACTIVE', 'WITHDRAWN')),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint minutes_quote_recorded_by_fkey references user_account (id),
        constraint minutes_quote_code_key unique (tender_id, code),
        constraint minutes_quote_place_check check (starts >= 0 and ends > starts)
      );
      create index minutes_quote_consultation_idx on minutes_quote (consultation_id) where state = 'ACTIVE';
      create unique index minutes_quote_live_key on minutes_quote (minutes_id, starts, ends) where state = 'ACTIVE';
      create table conclusion_minutes_quote (
        conclusion_id uuid not null constraint conclusion_minutes_quote_conclusion_fkey references consultation_conclusion (id),
        quote_id uuid not null constraint conclusion_minutes_quote_quote_fkey references minutes_quote (id),
        programme_id uuid not null constraint conclusion_minutes_quote_programme_fkey references programme (id),
        tender_id uuid not null constraint conclusion_minutes_quote_tender_fkey references tender (id),
        constraint conclusion_minutes_quote_pkey primary key (conclusion_id, quote_id)
      );
      create index conclusion_minutes_quote_quote_idx on conclusion_minutes_quote (quote_id);
      -- What was quoted and where it stood never changes; it may be withdrawn.
      revoke update, delete, truncate on minutes_quote from koersvast_app;
      grant update (state, row_version) on minutes_quote to koersvast_app;
      revoke update, truncate on conclusion_minutes_quote from koersvast_app;
    `);
    for (const table of ['minutes_quote', 'conclusion_minutes_quote']) {
      await queryRunner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_visible on ${table} using (tender_id = any ((select app_tenders())::uuid[]));
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table conclusion_minutes_quote, minutes_quote');
  }
}
