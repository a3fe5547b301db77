import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Imports of ledgers: corrections that a person approves, codes of a source that were mapped on the spot and are
 * remembered, header mappings per layout of a file, stopping a job, and a place where the lines of a big file wait
 * between check and commit.
 */
export class ImportLedger1764711000000 implements MigrationInterface {
  name = 'ImportLedger1764711000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table import_batch
        add column correction_count integer,
        add column correction_total bigint,
        add column twice_count integer,
        add column corrections_approved boolean not null default false,
        add column unknown_codes jsonb not null default '[]';
      comment on column import_batch.correction_total is 'Cents: new amounts minus the booked ones, over the corrections.';

      alter table import_row
        drop constraint import_row_status_check,
        add constraint import_row_status_check check (status in ('UNCHECKED', 'VALID', 'WRONG', 'PRESENT', 'CORRECTION')),
        add column correction jsonb,
        add constraint import_row_correction_check check ((status = 'CORRECTION') = (correction is not null));

      alter table import_mapping add column layout text not null default '';
      alter table import_mapping drop constraint import_mapping_pkey,
        add constraint import_mapping_pkey primary key (programme_id, target, user_id, layout);
      comment on column import_mapping.layout is 'SHA-256 of the headers: each source has files of its own shape.';

      create table import_code (
        programme_id uuid not null constraint import_code_programme_fkey references programme (id),
        target text not null,
        column_name text not null,
        source text not null default '' constraint import_code_source_check check (length(source) <= 40),
        code text not null constraint import_code_code_check check (length(code) between 1 and 120),
        value text not null constraint import_code_value_check check (length(value) between 1 and 80),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint import_code_recorded_by_fkey references user_account (id),
        constraint import_code_pkey primary key (programme_id, target, column_name, source, code)
      );
      comment on table import_code is 'What a code in the files of a source stands for, as a person said once.';
      comment on column import_code.source is 'The administration that uses the code; empty when it holds for all.';

      alter table job add column stop_asked boolean not null default false;

      create unlogged table actual_staged (
        import_id uuid not null,
        number integer not null,
        id uuid not null,
        administration text not null,
        year integer not null,
        period_number integer not null,
        municipality_id uuid not null,
        contract_id uuid,
        building_block_id uuid,
        side text not null,
        legal_basis text not null,
        budget_programme text,
        task_field text,
        category text,
        ledger_account text not null,
        cost_centre text not null,
        journal text not null,
        document text not null,
        line integer not null,
        amount_cents bigint not null,
        description text not null
      );
      create index actual_staged_number_idx on actual_staged (import_id, number);
      comment on table actual_staged is 'Lines of an import between check and commit. A crash of the database empties it; the import is then checked again.';
      revoke truncate on actual_staged from koersvast_app;
      create index actual_period_idx on actual (programme_id, period, id);
      create index actual_document_idx on actual (programme_id, document text_pattern_ops);
      create index actual_import_idx on actual (import_id, id) where import_id is not null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index actual_import_idx, actual_document_idx, actual_period_idx;
      drop table actual_staged;
      alter table job drop column stop_asked;
      drop table import_code;
      delete from import_mapping where layout <> '';
      alter table import_mapping drop constraint import_mapping_pkey, drop column layout,
        add constraint import_mapping_pkey primary key (programme_id, target, user_id);
      update import_row set status = 'UNCHECKED', correction = null where status = 'CORRECTION';
      alter table import_row drop column correction, drop constraint import_row_status_check,
        add constraint import_row_status_check check (status in ('UNCHECKED', 'VALID', 'WRONG', 'PRESENT'));
      alter table import_batch drop column correction_count, drop column correction_total, drop column twice_count,
        drop column corrections_approved, drop column unknown_codes;
    `);
  }
}
