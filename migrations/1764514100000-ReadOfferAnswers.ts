import { MigrationInterface, QueryRunner } from 'typeorm';

/** What an offer says, read from the answer form of its bidder; and where its documents answer which criterion. */
export class ReadOfferAnswers1764514100000 implements MigrationInterface {
  name = 'ReadOfferAnswers1764514100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table offer_reading (
        id uuid not null constraint offer_reading_pkey primary key,
        programme_id uuid not null constraint offer_reading_programme_fkey references programme (id),
        tender_id uuid not null,
        offer_id uuid not null,
        file_id uuid not null constraint offer_reading_file_fkey references file (id),
        -- The last reading of an offer is the one that counts.
        n integer not null constraint offer_reading_n_check check (n > 0),
        left_out integer not null constraint offer_reading_left_out_check check (left_out >= 0),
        recorded_at timestamptz not null default now(),
        recorded_by uuid not null constraint offer_reading_recorded_by_fkey references user_account (id),
        constraint offer_reading_offer_fkey foreign key (tender_id, offer_id) references offer (tender_id, id),
        constraint offer_reading_key unique (offer_id, n)
      );

      create table offer_answer (
        id uuid not null constraint offer_answer_pkey primary key,
        programme_id uuid not null constraint offer_answer_programme_fkey references programme (id),
        tender_id uuid not null constraint offer_answer_tender_fkey references tender (id),
        reading_id uuid not null constraint offer_answer_reading_fkey references offer_reading (id),
        requirement_id uuid constraint offer_answer_requirement_fkey references requirement (id),
        award_criterion_id uuid constraint offer_answer_criterion_fkey references award_criterion (id),
        answer text not null constraint offer_answer_answer_check check (length(btrim(answer)) between 1 and 20000),
        -- Row of the workbook, as a spreadsheet counts it.
        row integer not null constraint offer_answer_row_check check (row > 0),
        constraint offer_answer_subject_check check (num_nonnulls(requirement_id, award_criterion_id) = 1),
        constraint offer_answer_requirement_key unique (reading_id, requirement_id),
        constraint offer_answer_criterion_key unique (reading_id, award_criterion_id)
      );

      create table offer_passage (
        id uuid not null constraint offer_passage_pkey primary key,
        programme_id uuid not null constraint offer_passage_programme_fkey references programme (id),
        tender_id uuid not null,
        offer_id uuid not null,
        criterion_id uuid not null constraint offer_passage_criterion_fkey references assessment_criterion (id),
        file_id uuid not null constraint offer_passage_file_fkey references file (id),
        page integer constraint offer_passage_page_check check (page between 1 and 10000),
        note text not null default '' constraint offer_passage_note_check check (length(note) <= 400),
        constraint offer_passage_offer_fkey foreign key (tender_id, offer_id) references offer (tender_id, id),
        constraint offer_passage_key unique (offer_id, criterion_id, file_id)
      );

      create trigger offer_reading_append_only before update or delete on offer_reading for each row execute function refuse_change();
      create trigger offer_answer_append_only before update or delete on offer_answer for each row execute function refuse_change();
      revoke update, delete, truncate on offer_reading, offer_answer from koersvast_app;
      revoke truncate on offer_passage from koersvast_app;
    `);
    for (const table of ['offer_reading', 'offer_answer', 'offer_passage']) {
      await queryRunner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_open on ${table} using (tender_id = any ((select app_open_offers())::uuid[]));
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table offer_passage, offer_answer, offer_reading');
  }
}
