import { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['consultation_stance', 'consultation_theme', 'consultation_quote'];

/** How answers were read: the stance per question and party, themes, and quotes that keep hold of the version they came from. */
export class CreateResponseMatrix1764502300000 implements MigrationInterface {
  name = 'CreateResponseMatrix1764502300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table consultation_stance (
        id uuid not null constraint consultation_stance_pkey primary key,
        programme_id uuid not null constraint consultation_stance_programme_fkey references programme (id),
        tender_id uuid not null constraint consultation_stance_tender_fkey references tender (id),
        consultation_id uuid not null constraint consultation_stance_consultation_fkey references consultation (id),
        question_id uuid not null constraint consultation_stance_question_fkey references consultation_question (id),
        party_id uuid not null constraint consultation_stance_party_fkey references consultation_party (id),
        answer_id uuid not null constraint consultation_stance_answer_fkey references consultation_answer (id),
        stance text not null constraint consultation_stance_stance_check
          check (stance in ('AGREE', 'PARTLY', 'DISAGREE', 'ASKS', 'NO_POSITION')),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint consultation_stance_recorded_by_fkey references user_account (id),
        constraint consultation_stance_key unique (question_id, party_id)
      );
      comment on table consultation_stance is 'Only for what was answered: who left a question open has no stance, and that is not a no.';
      create index consultation_stance_consultation_idx on consultation_stance (consultation_id, question_id);
      revoke delete, truncate on consultation_stance from koersvast_app;

      create table consultation_theme (
        id uuid not null constraint consultation_theme_pkey primary key,
        programme_id uuid not null constraint consultation_theme_programme_fkey references programme (id),
        tender_id uuid not null constraint consultation_theme_tender_fkey references tender (id),
        consultation_id uuid not null constraint consultation_theme_consultation_fkey references consultation (id),
        name text not null constraint consultation_theme_name_check check (length(btrim(name)) between 1 and 80),
        recorded_at timestamptz not null default now()
      );
      create unique index consultation_theme_name_key on consultation_theme (consultation_id, lower(name));
      revoke delete, truncate on consultation_theme from koersvast_app;

      create table consultation_quote (
        id uuid not null constraint consultation_quote_pkey primary key,
        programme_id uuid not null constraint consultation_quote_programme_fkey references programme (id),
        tender_id uuid not null constraint consultation_quote_tender_fkey references tender (id),
        consultation_id uuid not null constraint consultation_quote_consultation_fkey references consultation (id),
        code text not null constraint consultation_quote_code_check check (code ~ '^CIT-[0-9]{3,6}$'),
        question_id uuid not null constraint consultation_quote_question_fkey references consultation_question (id),
        party_id uuid not null constraint consultation_quote_party_fkey references consultation_party (id),
        answer_id uuid not null constraint consultation_quote_answer_fkey references consultation_answer (id),
        starts integer not null,
        ends integer not null,
        words text not null constraint consultation_quote_words_check check (length(btrim(words)) between 1 and 4000),
        theme_id uuid constraint consultation_quote_theme_fkey references consultation_theme (id),
        state text not null default 'ACTIVE' constraint consultation_quote_state_check check (state in ('ACTIVE', 'WITHDRAWN')),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint consultation_quote_recorded_by_fkey references user_account (id),
        constraint consultation_quote_code_key unique (tender_id, code),
        constraint consultation_quote_place_check check (starts >= 0 and ends > starts)
      );
      create index consultation_quote_cell_idx on consultation_quote (consultation_id, question_id, party_id) where state = 'ACTIVE';
      create index consultation_quote_answer_idx on consultation_quote (answer_id);
      create unique index consultation_quote_live_key on consultation_quote (answer_id, starts, ends) where state = 'ACTIVE';
      -- What was quoted and where it stood never changes; its theme may, and it may be withdrawn.
      revoke update, delete, truncate on consultation_quote from koersvast_app;
      grant update (theme_id, state, row_version) on consultation_quote to koersvast_app;
    `);
    for (const table of TABLES) {
      await queryRunner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_visible on ${table} using (tender_id = any ((select app_tenders())::uuid[]));
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table consultation_quote, consultation_theme, consultation_stance');
  }
}
