import { MigrationInterface, QueryRunner } from 'typeorm';

/** A market consultation and its questionnaire; from publication on nobody can alter a question any more. */
export class CreateConsultation1764501000000 implements MigrationInterface {
  name = 'CreateConsultation1764501000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table consultation (
        id uuid not null constraint consultation_pkey primary key,
        programme_id uuid not null constraint consultation_programme_fkey references programme (id),
        tender_id uuid not null constraint consultation_tender_fkey references tender (id),
        number integer not null constraint consultation_number_check check (number > 0),
        code text not null constraint consultation_code_check check (code ~ '^MC-[0-9]{2,6}$'),
        title text not null constraint consultation_title_check check (length(btrim(title)) between 1 and 200),
        purpose text not null default '' constraint consultation_purpose_check check (length(purpose) <= 10000),
        publication_id text constraint consultation_publication_id_check check (publication_id ~ '^[0-9]{1,12}$'),
        tender_reference text constraint consultation_tender_reference_check check (length(btrim(tender_reference)) between 1 and 60),
        questions_due date constraint consultation_questions_due_check check (questions_due < '2090-01-01'),
        responses_due date constraint consultation_responses_due_check check (responses_due < '2090-01-01'),
        state text not null default 'DRAFT' constraint consultation_state_check check
          (state in ('DRAFT', 'PUBLISHED', 'QUESTIONS_OPEN', 'RESPONSES_CLOSED', 'TALKS', 'REPORT_PUBLISHED', 'CLOSED')),
        published_at timestamptz,
        responses_closed_at timestamptz,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint consultation_recorded_by_fkey references user_account (id),
        constraint consultation_code_key unique (tender_id, code),
        constraint consultation_terms_check check (questions_due <= responses_due),
        constraint consultation_published_check check ((state = 'DRAFT') = (published_at is null))
      );
      create index consultation_programme_idx on consultation (programme_id, number desc, id);
      revoke delete, truncate on consultation from koersvast_app;

      create table consultation_section (
        id uuid not null constraint consultation_section_pkey primary key,
        programme_id uuid not null constraint consultation_section_programme_fkey references programme (id),
        tender_id uuid not null constraint consultation_section_tender_fkey references tender (id),
        consultation_id uuid not null constraint consultation_section_consultation_fkey references consultation (id),
        title text not null constraint consultation_section_title_check check (length(btrim(title)) between 1 and 200),
        intro text not null default '' constraint consultation_section_intro_check check (length(intro) <= 4000),
        position integer not null constraint consultation_section_position_check check (position > 0),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint consultation_section_recorded_by_fkey references user_account (id),
        constraint consultation_section_place_key unique (id, consultation_id),
        constraint consultation_section_position_key unique (consultation_id, position) deferrable initially deferred
      );

      create table consultation_question (
        id uuid not null constraint consultation_question_pkey primary key,
        programme_id uuid not null constraint consultation_question_programme_fkey references programme (id),
        tender_id uuid not null constraint consultation_question_tender_fkey references tender (id),
        consultation_id uuid not null constraint consultation_question_consultation_fkey references consultation (id),
        section_id uuid not null,
        number integer not null constraint consultation_question_number_check check (number > 0),
        kind text not null constraint consultation_question_kind_check
          check (kind in ('OPEN', 'CHOICE', 'SCALE', 'NUMBER', 'DATE', 'FILE')),
        text text not null constraint consultation_question_text_check check (length(btrim(text)) between 1 and 4000),
        help text not null default '' constraint consultation_question_help_check check (length(help) <= 4000),
        options text[] not null default '{}' constraint consultation_question_options_check
          check ((kind = 'CHOICE') = (cardinality(options) between 2 and 50) and (kind = 'CHOICE' or cardinality(options) = 0)),
        scale_min integer,
        scale_max integer,
        scale_min_label text not null default '',
        scale_max_label text not null default '',
        required boolean not null default false,
        max_length integer constraint consultation_question_max_length_check
          check (kind = 'OPEN' and max_length between 10 and 30000 or kind <> 'OPEN' and max_length is null),
        building_block_id uuid constraint consultation_question_building_block_fkey references building_block (id),
        position integer not null constraint consultation_question_position_check check (position > 0),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint consultation_question_recorded_by_fkey references user_account (id),
        constraint consultation_question_section_fkey foreign key (section_id, consultation_id)
          references consultation_section (id, consultation_id),
        constraint consultation_question_place_key unique (id, consultation_id),
        constraint consultation_question_number_key unique (consultation_id, number) deferrable initially deferred,
        constraint consultation_question_position_key unique (section_id, position) deferrable initially deferred,
        constraint consultation_question_scale_check check (
          case when kind = 'SCALE' then coalesce(scale_min between 0 and 1 and scale_max between scale_min + 1 and 10, false)
               else scale_min is null and scale_max is null end)
      );
      create index consultation_question_building_block_idx on consultation_question (building_block_id);

      create function consultation_questions_frozen() returns trigger language plpgsql as $$
      begin
        if exists (select from consultation where id in (new.consultation_id, old.consultation_id) and state <> 'DRAFT') then
          raise exception 'questions are frozen once published' using errcode = 'check_violation', constraint = 'consultation_questions_frozen';
        end if;
        return coalesce(new, old);
      end $$;
      comment on function consultation_questions_frozen() is 'Every party answers the same question: what was published stays as it was.';
      create trigger consultation_section_frozen before insert or update or delete on consultation_section
        for each row execute function consultation_questions_frozen();
      create trigger consultation_question_frozen before insert or update or delete on consultation_question
        for each row execute function consultation_questions_frozen();
      create function consultation_never_draft_again() returns trigger language plpgsql as $$
      begin
        if new.state = 'DRAFT' and old.state <> 'DRAFT' then
          raise exception 'a published consultation is no draft' using errcode = 'check_violation', constraint = 'consultation_never_draft_again';
        end if;
        return new;
      end $$;
      create trigger consultation_never_draft_again before update on consultation
        for each row execute function consultation_never_draft_again();
      revoke truncate on consultation_section, consultation_question from koersvast_app;

      alter table consultation enable row level security;
      alter table consultation force row level security;
      create policy consultation_visible on consultation using (tender_id = any ((select app_tenders())::uuid[]));
      alter table consultation_section enable row level security;
      alter table consultation_section force row level security;
      create policy consultation_section_visible on consultation_section using (tender_id = any ((select app_tenders())::uuid[]));
      alter table consultation_question enable row level security;
      alter table consultation_question force row level security;
      create policy consultation_question_visible on consultation_question using (tender_id = any ((select app_tenders())::uuid[]));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table consultation_question, consultation_section, consultation;
      drop function consultation_questions_frozen();
      drop function consultation_never_draft_again();
    `);
  }
}
