import { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['consultation_talk', 'consultation_minutes', 'consultation_talk_party'];

/** Talks of a market consultation: who came, what was said (every version of the minutes), and whether the party agrees. */
export class CreateConsultationTalk1764502000000 implements MigrationInterface {
  name = 'CreateConsultationTalk1764502000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table consultation_talk (
        id uuid not null constraint consultation_talk_pkey primary key,
        programme_id uuid not null constraint consultation_talk_programme_fkey references programme (id),
        tender_id uuid not null constraint consultation_talk_tender_fkey references tender (id),
        consultation_id uuid not null constraint consultation_talk_consultation_fkey references consultation (id),
        code text not null constraint consultation_talk_code_check check (code ~ '^GES-[0-9]{3,6}$'),
        kind text not null constraint consultation_talk_kind_check check (kind in ('INDIVIDUAL', 'PLENARY')),
        title text not null constraint consultation_talk_title_check check (length(btrim(title)) between 1 and 200),
        planned_on date not null,
        starts_at text constraint consultation_talk_starts_at_check check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        place text not null default '',
        online boolean not null default false,
        agenda text not null default '',
        state text not null default 'PLANNED' constraint consultation_talk_state_check
          check (state in ('PLANNED', 'HELD', 'SENT', 'CORRECTED', 'CONFIRMED', 'CANCELLED')),
        minutes_id uuid,
        cancel_reason text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint consultation_talk_recorded_by_fkey references user_account (id),
        constraint consultation_talk_code_key unique (tender_id, code),
        constraint consultation_talk_minutes_check check ((state in ('PLANNED', 'CANCELLED')) or minutes_id is not null),
        constraint consultation_talk_cancelled_check
          check ((state = 'CANCELLED') = (length(btrim(coalesce(cancel_reason, ''))) > 0))
      );
      create index consultation_talk_planned_idx on consultation_talk (consultation_id, planned_on, id);

      create table consultation_minutes (
        id uuid not null constraint consultation_minutes_pkey primary key,
        programme_id uuid not null constraint consultation_minutes_programme_fkey references programme (id),
        tender_id uuid not null constraint consultation_minutes_tender_fkey references tender (id),
        talk_id uuid not null constraint consultation_minutes_talk_fkey references consultation_talk (id),
        n integer not null constraint consultation_minutes_n_check check (n > 0),
        text text not null constraint consultation_minutes_text_check check (length(btrim(text)) between 1 and 50000),
        change_reason text,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint consultation_minutes_recorded_by_fkey references user_account (id),
        constraint consultation_minutes_n_key unique (talk_id, n)
      );
      alter table consultation_talk add constraint consultation_talk_minutes_fkey
        foreign key (minutes_id) references consultation_minutes (id) deferrable initially deferred;
      create trigger consultation_minutes_append_only before update or delete on consultation_minutes
        for each row execute function refuse_change();
      revoke update, delete, truncate on consultation_minutes from koersvast_app;

      create table consultation_talk_party (
        id uuid not null constraint consultation_talk_party_pkey primary key,
        programme_id uuid not null constraint consultation_talk_party_programme_fkey references programme (id),
        tender_id uuid not null constraint consultation_talk_party_tender_fkey references tender (id),
        talk_id uuid not null constraint consultation_talk_party_talk_fkey references consultation_talk (id),
        party_id uuid not null constraint consultation_talk_party_party_fkey references consultation_party (id),
        sent_on date,
        sent_minutes_id uuid constraint consultation_talk_party_sent_minutes_fkey references consultation_minutes (id),
        outcome text constraint consultation_talk_party_outcome_check check (outcome in ('CONFIRMED', 'CORRECTED')),
        correction text,
        answered_on date,
        constraint consultation_talk_party_key unique (talk_id, party_id),
        constraint consultation_talk_party_sent_check check ((sent_on is null) = (sent_minutes_id is null)),
        constraint consultation_talk_party_answer_check check (
          (outcome is null) = (answered_on is null) and (outcome is null or sent_on is not null)
          and (outcome is not distinct from 'CORRECTED') = (length(btrim(coalesce(correction, ''))) > 0))
      );
      create index consultation_talk_party_party_idx on consultation_talk_party (party_id);
      revoke truncate on consultation_talk_party from koersvast_app;
      revoke delete, truncate on consultation_talk from koersvast_app;
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
    await queryRunner.query(`
      alter table consultation_talk drop constraint consultation_talk_minutes_fkey;
      drop table consultation_talk_party, consultation_minutes, consultation_talk;
    `);
  }
}
