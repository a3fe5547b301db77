import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Imports: a file is read into rows, checked and committed as one. The file itself is not kept, only its SHA-256 and its
 * rows, in which what looks like a burgerservicenummer is unreadable.
 */
export class CreateImport1764000400000 implements MigrationInterface {
  name = 'CreateImport1764000400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table import_batch (
        id uuid not null constraint import_batch_pkey primary key,
        programme_id uuid not null constraint import_batch_programme_fkey references programme (id),
        tender_id uuid constraint import_batch_tender_fkey references tender (id),
        target text not null,
        file_name text not null,
        sha256 text not null constraint import_batch_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
        sheet jsonb not null,
        mapping jsonb not null,
        state text not null default 'MAPPING' constraint import_batch_state_check
          check (state in ('MAPPING', 'CHECKING', 'CHECKED', 'COMMITTING', 'COMMITTED', 'CANCELLED')),
        mode text constraint import_batch_mode_check check (mode in ('ALL', 'VALID')),
        row_count integer not null,
        valid_count integer,
        wrong_count integer,
        present_count integer,
        expected_total bigint,
        counted_total bigint,
        unreadable_count integer,
        job_id uuid constraint import_batch_job_fkey references job (id),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint import_batch_recorded_by_fkey references user_account (id),
        committed_at timestamptz,
        constraint import_batch_committed_check check ((state = 'COMMITTED') = (committed_at is not null)),
        constraint import_batch_mode_set_check check (state not in ('COMMITTING', 'COMMITTED') or mode is not null)
      );
      create index import_batch_programme_idx on import_batch (programme_id, target, recorded_at);
      create index import_batch_sha256_idx on import_batch (sha256) where state = 'COMMITTED';
      revoke delete, truncate on import_batch from koersvast_app;
      alter table import_batch enable row level security;
      alter table import_batch force row level security;
      create policy import_batch_visible on import_batch
        using (tender_id is null or tender_id = any ((select app_tenders())::uuid[]));

      create table import_row (
        id uuid not null constraint import_row_pkey primary key,
        batch_id uuid not null constraint import_row_batch_fkey references import_batch (id),
        number integer not null,
        cells jsonb not null,
        status text not null default 'UNCHECKED'
          constraint import_row_status_check check (status in ('UNCHECKED', 'VALID', 'WRONG', 'PRESENT')),
        problems jsonb not null default '[]',
        present_since date,
        constraint import_row_number_key unique (batch_id, number)
      );
      create index import_row_status_idx on import_row (batch_id, status, number);
      revoke truncate on import_row from koersvast_app;
      alter table import_row enable row level security;
      alter table import_row force row level security;
      create policy import_row_visible on import_row using (batch_id in (select id from import_batch));

      create table import_mapping (
        programme_id uuid not null constraint import_mapping_programme_fkey references programme (id),
        target text not null,
        user_id uuid not null constraint import_mapping_user_fkey references user_account (id),
        headers jsonb not null,
        recorded_at timestamptz not null default now(),
        constraint import_mapping_pkey primary key (programme_id, target, user_id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table import_mapping, import_row, import_batch');
  }
}
