import { MigrationInterface, QueryRunner } from 'typeorm';

/** The parties of a consultation and what they answered. An answer is never changed: a later one is the next version. */
export class CreateConsultationResponse1764501100000 implements MigrationInterface {
  name = 'CreateConsultationResponse1764501100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table consultation_party (
        id uuid not null constraint consultation_party_pkey primary key,
        programme_id uuid not null constraint consultation_party_programme_fkey references programme (id),
        tender_id uuid not null constraint consultation_party_tender_fkey references tender (id),
        consultation_id uuid not null constraint consultation_party_consultation_fkey references consultation (id),
        name text not null constraint consultation_party_name_check check (length(btrim(name)) between 1 and 200),
        kvk_number text not null constraint consultation_party_kvk_number_check check (kvk_number ~ '^[0-9]{8}$'),
        contact_name text not null default '' constraint consultation_party_contact_name_check check (length(contact_name) <= 120),
        contact_email text not null default '' constraint consultation_party_contact_email_check
          check (contact_email = '' or (contact_email like '%_@_%' and length(contact_email) <= 254)),
        consent_to_be_named boolean not null default false,
        invited_at timestamptz,
        state text not null default 'ADDED' constraint consultation_party_state_check
          check (state in ('ADDED', 'INVITED', 'RESPONDED', 'DECLINED', 'WITHDRAWN')),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint consultation_party_recorded_by_fkey references user_account (id),
        constraint consultation_party_place_key unique (id, consultation_id),
        constraint consultation_party_kvk_number_key unique (consultation_id, kvk_number)
      );
      create index consultation_party_name_idx on consultation_party (consultation_id, name, id);
      revoke delete, truncate on consultation_party from koersvast_app;

      create table consultation_response (
        id uuid not null constraint consultation_response_pkey primary key,
        programme_id uuid not null constraint consultation_response_programme_fkey references programme (id),
        tender_id uuid not null constraint consultation_response_tender_fkey references tender (id),
        consultation_id uuid not null constraint consultation_response_consultation_fkey references consultation (id),
        party_id uuid not null,
        n integer not null constraint consultation_response_n_check check (n > 0),
        source text not null constraint consultation_response_source_check check (source in ('WORKBOOK', 'ENTERED')),
        received_at timestamptz not null,
        late boolean not null,
        file_id uuid constraint consultation_response_file_fkey references file (id),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint consultation_response_recorded_by_fkey references user_account (id),
        constraint consultation_response_party_fkey foreign key (party_id, consultation_id)
          references consultation_party (id, consultation_id),
        constraint consultation_response_place_key unique (id, party_id),
        constraint consultation_response_n_key unique (party_id, n),
        constraint consultation_response_file_check check ((source = 'WORKBOOK') = (file_id is not null))
      );
      create index consultation_response_received_idx on consultation_response (consultation_id, received_at desc, id);
      create trigger consultation_response_append_only before update or delete on consultation_response
        for each row execute function refuse_change();
      revoke update, delete, truncate on consultation_response from koersvast_app;

      create table consultation_answer (
        id uuid not null constraint consultation_answer_pkey primary key,
        programme_id uuid not null constraint consultation_answer_programme_fkey references programme (id),
        tender_id uuid not null constraint consultation_answer_tender_fkey references tender (id),
        consultation_id uuid not null constraint consultation_answer_consultation_fkey references consultation (id),
        party_id uuid not null,
        response_id uuid not null,
        question_id uuid not null,
        n integer not null constraint consultation_answer_n_check check (n > 0),
        value_text text constraint consultation_answer_value_text_check check (length(value_text) between 1 and 30000),
        value_number numeric(24, 6),
        value_date date,
        value_choice text constraint consultation_answer_value_choice_check check (length(value_choice) between 1 and 500),
        file_id uuid constraint consultation_answer_file_fkey references file (id),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint consultation_answer_recorded_by_fkey references user_account (id),
        constraint consultation_answer_response_fkey foreign key (response_id, party_id)
          references consultation_response (id, party_id),
        constraint consultation_answer_question_fkey foreign key (question_id, consultation_id)
          references consultation_question (id, consultation_id),
        constraint consultation_answer_party_fkey foreign key (party_id, consultation_id)
          references consultation_party (id, consultation_id),
        constraint consultation_answer_n_key unique (party_id, question_id, n),
        -- No value at all is an answer that was taken back; a file has its name as text.
        constraint consultation_answer_value_check check (
          num_nonnulls(value_text, value_number, value_date, value_choice) <= 1 and (file_id is null or value_text is not null))
      );
      create index consultation_answer_question_idx on consultation_answer (consultation_id, question_id, party_id, n desc);
      create trigger consultation_answer_append_only before update or delete on consultation_answer
        for each row execute function refuse_change();
      revoke update, delete, truncate on consultation_answer from koersvast_app;

      alter table consultation_party enable row level security;
      alter table consultation_party force row level security;
      create policy consultation_party_visible on consultation_party using (tender_id = any ((select app_tenders())::uuid[]));
      alter table consultation_response enable row level security;
      alter table consultation_response force row level security;
      create policy consultation_response_visible on consultation_response using (tender_id = any ((select app_tenders())::uuid[]));
      alter table consultation_answer enable row level security;
      alter table consultation_answer force row level security;
      create policy consultation_answer_visible on consultation_answer using (tender_id = any ((select app_tenders())::uuid[]));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table consultation_answer, consultation_response, consultation_party');
  }
}
