import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Questions from a council: term from dated parameters, a draft that cites records, approval by a second person, and the
 * answer as it was given. Answers that serve more than once stand beside them.
 */
export class CreateCouncilQuestion1764640300000 implements MigrationInterface {
  name = 'CreateCouncilQuestion1764640300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table council_term (
        id uuid not null constraint council_term_pkey primary key,
        programme_id uuid not null constraint council_term_programme_fkey references programme (id),
        municipality_id uuid not null constraint council_term_municipality_fkey references municipality (id),
        valid_from date not null,
        working_days integer not null constraint council_term_days_check check (working_days between 1 and 120),
        source text not null constraint council_term_source_check check (length(btrim(source)) between 1 and 400),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint council_term_recorded_by_fkey references user_account (id),
        constraint council_term_from_key unique (municipality_id, valid_from)
      );
      create trigger council_term_append_only before update or delete on council_term
        for each row execute function refuse_change();
      revoke update, delete, truncate on council_term from koersvast_app;

      create table council_question (
        id uuid not null constraint council_question_pkey primary key,
        programme_id uuid not null constraint council_question_programme_fkey references programme (id),
        contract_id uuid,
        number integer not null,
        code text not null constraint council_question_code_check check (code ~ '^RV-[0-9]{3,}$'),
        municipality_id uuid not null constraint council_question_municipality_fkey references municipality (id),
        title text not null constraint council_question_title_check check (length(btrim(title)) between 1 and 200),
        question text not null constraint council_question_question_check check (length(btrim(question)) between 1 and 20000),
        asked_by text not null constraint council_question_asked_by_check check (length(btrim(asked_by)) between 1 and 200),
        received_on date not null,
        working_days integer not null constraint council_question_days_check check (working_days between 1 and 120),
        term_source text,
        answer_by date not null,
        answer text not null default '' constraint council_question_answer_check check (length(answer) <= 40000),
        owner_id uuid not null constraint council_question_owner_fkey references user_account (id),
        state text not null default 'DRAFT' constraint council_question_state_check
          check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'ANSWERED', 'WITHDRAWN')),
        citations jsonb,
        content_hash text constraint council_question_content_hash_check check (content_hash ~ '^[0-9a-f]{64}$'),
        submitted_by uuid constraint council_question_submitted_by_fkey references user_account (id),
        approved_by uuid constraint council_question_approved_by_fkey references user_account (id),
        approved_at timestamptz,
        returned_note text,
        answered_on date,
        reference text constraint council_question_reference_check check (length(reference) <= 60),
        withdrawn_reason text constraint council_question_withdrawn_reason_check
          check (length(btrim(withdrawn_reason)) between 1 and 2000),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint council_question_recorded_by_fkey references user_account (id),
        constraint council_question_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint council_question_code_key unique (programme_id, code),
        constraint council_question_term_check check (answer_by >= received_on),
        constraint council_question_submitted_check check (state in ('DRAFT', 'WITHDRAWN') or
          (submitted_by is not null and content_hash is not null and citations is not null and length(btrim(answer)) > 0)),
        constraint council_question_approved_check check ((state in ('APPROVED', 'ANSWERED')) = (approved_by is not null)),
        constraint council_question_four_eyes_check check (approved_by is null or approved_by <> submitted_by),
        constraint council_question_answered_check check ((state = 'ANSWERED') = (answered_on is not null)
          and (answered_on is null or answered_on >= received_on)),
        constraint council_question_withdrawn_check check ((state = 'WITHDRAWN') = (withdrawn_reason is not null))
      );
      create index council_question_number_idx on council_question (programme_id, number, id);
      create index council_question_due_idx on council_question (programme_id, answer_by, id);
      create index council_question_open_idx on council_question (owner_id, answer_by) where state not in ('ANSWERED', 'WITHDRAWN');
      comment on column council_question.citations is 'The cited records with their thread, as they stood when approval was asked.';

      create function council_question_stands() returns trigger language plpgsql as $$
      begin
        if old.state in ('APPROVED', 'ANSWERED', 'WITHDRAWN') and
           to_jsonb(new) - '{state,answered_on,reference,row_version}'::text[]
           <> to_jsonb(old) - '{state,answered_on,reference,row_version}'::text[]
           or old.state in ('ANSWERED', 'WITHDRAWN') and new.state <> old.state then
          raise exception 'answer % stands', old.code using errcode = '23514', constraint = 'council_question_stands';
        end if;
        return new;
      end $$;
      create trigger council_question_stands before update on council_question
        for each row execute function council_question_stands();

      create table standard_answer (
        id uuid not null constraint standard_answer_pkey primary key,
        programme_id uuid not null constraint standard_answer_programme_fkey references programme (id),
        title text not null constraint standard_answer_title_check check (length(btrim(title)) between 1 and 200),
        text text not null constraint standard_answer_text_check check (length(btrim(text)) between 1 and 40000),
        question_id uuid constraint standard_answer_question_fkey references council_question (id),
        state text not null default 'ACTIVE' constraint standard_answer_state_check check (state in ('ACTIVE', 'WITHDRAWN')),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint standard_answer_recorded_by_fkey references user_account (id)
      );
      create index standard_answer_title_idx on standard_answer (programme_id, title, id);
      revoke delete, truncate on council_question, standard_answer from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table standard_answer, council_question, council_term;
      drop function council_question_stands();
    `);
  }
}
