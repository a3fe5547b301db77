import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each college and each council did with a signed report. Rows are only added: a mistake is mended by the next
 * revision, and the earlier one stays with the day on which it was known.
 */
export class CreateReportAdoption1764820100000 implements MigrationInterface {
  name = 'CreateReportAdoption1764820100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table report_adoption (
        id uuid not null constraint report_adoption_pkey primary key,
        programme_id uuid not null constraint report_adoption_programme_fkey references programme (id),
        report_id uuid not null constraint report_adoption_report_fkey references pc_report (id),
        municipality_id uuid not null constraint report_adoption_municipality_fkey references municipality (id),
        body text not null constraint report_adoption_body_check check (body in ('COLLEGE', 'COUNCIL')),
        revision integer not null constraint report_adoption_revision_check check (revision > 0),
        outcome text not null constraint report_adoption_outcome_check
          check (outcome in ('ADOPTED', 'DEVIATING', 'REJECTED', 'REVOKED')),
        decided_on date not null,
        reference text not null constraint report_adoption_reference_check check (length(btrim(reference)) between 1 and 120),
        note text not null constraint report_adoption_note_check check (length(note) <= 4000),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint report_adoption_recorded_by_fkey references user_account (id),
        constraint report_adoption_revision_key unique (report_id, municipality_id, body, revision),
        constraint report_adoption_words_check check (outcome = 'ADOPTED' or length(btrim(note)) > 0)
      );
      comment on table report_adoption is 'The last revision per municipality and body holds; REVOKED: it was recorded by mistake.';
      create trigger report_adoption_known before insert on report_adoption for each row execute function budget_known_since();
      create trigger report_adoption_stays before update or delete on report_adoption
        for each row execute function refuse_change();
      create table report_adoption_document (
        id uuid not null constraint report_adoption_document_pkey primary key,
        programme_id uuid not null,
        adoption_id uuid not null constraint report_adoption_document_adoption_fkey references report_adoption (id),
        file_id uuid not null constraint report_adoption_document_file_fkey references file (id),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint report_adoption_document_recorded_by_fkey references user_account (id)
      );
      create index report_adoption_document_idx on report_adoption_document (adoption_id);
      create trigger report_adoption_document_stays before update or delete on report_adoption_document
        for each row execute function refuse_change();
      create function report_adoption_of_signed() returns trigger language plpgsql as $$
      begin
        if (select state from pc_report where id = new.report_id for share) <> 'SIGNED' then
          raise exception 'its report is not signed' using errcode = '23514', constraint = 'report_adoption_signed_check';
        end if;
        return new;
      end $$;
      create trigger report_adoption_of_signed before insert on report_adoption
        for each row execute function report_adoption_of_signed();
      revoke update, delete, truncate on report_adoption, report_adoption_document from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table report_adoption_document, report_adoption;
      drop function report_adoption_of_signed();
    `);
  }
}
