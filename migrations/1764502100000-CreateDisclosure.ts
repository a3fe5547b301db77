import { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['consultation_inquiry', 'disclosed_fact', 'disclosure'];

/** The equal-information ledger: what the authority told, to whom and when; and the questions of parties with the answer to all. */
export class CreateDisclosure1764502100000 implements MigrationInterface {
  name = 'CreateDisclosure1764502100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table consultation_inquiry (
        id uuid not null constraint consultation_inquiry_pkey primary key,
        programme_id uuid not null constraint consultation_inquiry_programme_fkey references programme (id),
        tender_id uuid not null constraint consultation_inquiry_tender_fkey references tender (id),
        consultation_id uuid not null constraint consultation_inquiry_consultation_fkey references consultation (id),
        party_id uuid not null constraint consultation_inquiry_party_fkey references consultation_party (id),
        received_on date not null,
        question text not null constraint consultation_inquiry_question_check check (length(btrim(question)) between 1 and 4000),
        public_question text not null default '',
        answer text not null default '',
        state text not null default 'RECEIVED' constraint consultation_inquiry_state_check
          check (state in ('RECEIVED', 'ANSWERED', 'PUBLISHED', 'WITHDRAWN')),
        number integer constraint consultation_inquiry_number_check check (number > 0),
        published_on date,
        withdraw_reason text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint consultation_inquiry_recorded_by_fkey references user_account (id),
        constraint consultation_inquiry_number_key unique (consultation_id, number),
        constraint consultation_inquiry_answered_check
          check (state not in ('ANSWERED', 'PUBLISHED') or (length(btrim(public_question)) > 0 and length(btrim(answer)) > 0)),
        constraint consultation_inquiry_published_check
          check ((state = 'PUBLISHED') = (published_on is not null) and (published_on is null) = (number is null)),
        constraint consultation_inquiry_withdrawn_check
          check ((state = 'WITHDRAWN') = (length(btrim(coalesce(withdraw_reason, ''))) > 0))
      );
      create index consultation_inquiry_received_idx on consultation_inquiry (consultation_id, received_on, id);
      create function consultation_inquiry_published() returns trigger language plpgsql as $$
      begin
        if old.state = 'PUBLISHED' then
          raise exception 'a published answer is frozen' using errcode = 'check_violation', constraint = 'consultation_inquiry_published';
        end if;
        return new;
      end $$;
      create trigger consultation_inquiry_published before update on consultation_inquiry
        for each row execute function consultation_inquiry_published();
      revoke delete, truncate on consultation_inquiry from koersvast_app;

      create table disclosed_fact (
        id uuid not null constraint disclosed_fact_pkey primary key,
        programme_id uuid not null constraint disclosed_fact_programme_fkey references programme (id),
        tender_id uuid not null constraint disclosed_fact_tender_fkey references tender (id),
        consultation_id uuid not null constraint disclosed_fact_consultation_fkey references consultation (id),
        code text not null constraint disclosed_fact_code_check check (code ~ '^FEIT-[0-9]{3,6}$'),
        kind text not null constraint disclosed_fact_kind_check check (kind in ('FACT', 'DOCUMENT')),
        text text not null constraint disclosed_fact_text_check check (length(btrim(text)) between 1 and 4000),
        first_given_on date not null,
        talk_id uuid constraint disclosed_fact_talk_fkey references consultation_talk (id),
        minutes_id uuid constraint disclosed_fact_minutes_fkey references consultation_minutes (id),
        starts integer,
        ends integer,
        inquiry_id uuid constraint disclosed_fact_inquiry_fkey references consultation_inquiry (id)
          constraint disclosed_fact_inquiry_key unique,
        confidential_party_id uuid constraint disclosed_fact_confidential_party_fkey references consultation_party (id),
        confidential_reason text,
        not_shared_reason text,
        state text not null default 'ACTIVE' constraint disclosed_fact_state_check check (state in ('ACTIVE', 'WITHDRAWN')),
        withdraw_reason text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint disclosed_fact_recorded_by_fkey references user_account (id),
        constraint disclosed_fact_code_key unique (tender_id, code),
        constraint disclosed_fact_place_check check (
          (talk_id is null) = (minutes_id is null) and (minutes_id is null) = (starts is null) and (starts is null) = (ends is null)
          and (starts is null or (starts >= 0 and ends > starts))),
        constraint disclosed_fact_source_check check (talk_id is null or inquiry_id is null),
        constraint disclosed_fact_confidential_check
          check ((confidential_party_id is null) = (length(btrim(coalesce(confidential_reason, ''))) = 0)),
        constraint disclosed_fact_exception_check check (confidential_party_id is null or not_shared_reason is null),
        constraint disclosed_fact_withdrawn_check
          check ((state = 'WITHDRAWN') = (length(btrim(coalesce(withdraw_reason, ''))) > 0))
      );
      create index disclosed_fact_given_idx on disclosed_fact (consultation_id, first_given_on, id);
      create index disclosed_fact_talk_idx on disclosed_fact (talk_id);
      revoke delete, truncate on disclosed_fact from koersvast_app;

      create table disclosure (
        id uuid not null constraint disclosure_pkey primary key,
        programme_id uuid not null constraint disclosure_programme_fkey references programme (id),
        tender_id uuid not null constraint disclosure_tender_fkey references tender (id),
        fact_id uuid not null constraint disclosure_fact_fkey references disclosed_fact (id),
        party_id uuid constraint disclosure_party_fkey references consultation_party (id),
        channel text not null constraint disclosure_channel_check
          check (channel in ('TALK', 'EMAIL', 'LETTER', 'MESSAGE', 'TENDERNED')),
        given_on date not null,
        note text not null default '',
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint disclosure_recorded_by_fkey references user_account (id),
        constraint disclosure_key unique nulls not distinct (fact_id, party_id),
        constraint disclosure_all_check check ((party_id is null) = (channel = 'TENDERNED'))
      );
      comment on column disclosure.party_id is 'Null: published, so given to everyone, also to who joins later.';
      create index disclosure_party_idx on disclosure (party_id);
      create trigger disclosure_append_only before update or delete on disclosure
        for each row execute function refuse_change();
      revoke update, delete, truncate on disclosure from koersvast_app;
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
      drop table disclosure, disclosed_fact, consultation_inquiry;
      drop function consultation_inquiry_published();
    `);
  }
}
