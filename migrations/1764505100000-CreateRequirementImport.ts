import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Requirements to Excel and back: which requirements a sheet held when it was handed out, and an uploaded sheet held
 * against what is there, row by row, until it is carried through. All of it under the security of the tender.
 */
export class CreateRequirementImport1764505100000 implements MigrationInterface {
  name = 'CreateRequirementImport1764505100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table requirement_sheet (
        id uuid not null constraint requirement_sheet_pkey primary key,
        programme_id uuid not null constraint requirement_sheet_programme_fkey references programme (id),
        tender_id uuid not null constraint requirement_sheet_tender_fkey references tender (id),
        number integer not null constraint requirement_sheet_number_check check (number > 0),
        requirement_ids uuid[] not null,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint requirement_sheet_recorded_by_fkey references user_account (id),
        constraint requirement_sheet_number_key unique (tender_id, number)
      );
      create trigger requirement_sheet_append_only before update or delete on requirement_sheet
        for each row execute function refuse_change();
      revoke update, delete, truncate on requirement_sheet from koersvast_app;
      alter table requirement_sheet enable row level security;
      alter table requirement_sheet force row level security;
      create policy requirement_sheet_visible on requirement_sheet using (tender_id = any ((select app_tenders())::uuid[]));

      create table requirement_import (
        id uuid not null constraint requirement_import_pkey primary key,
        programme_id uuid not null constraint requirement_import_programme_fkey references programme (id),
        tender_id uuid not null constraint requirement_import_tender_fkey references tender (id),
        file_name text not null,
        sha256 text not null constraint requirement_import_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
        state text not null default 'CHECKED' constraint requirement_import_state_check
          check (state in ('CHECKED', 'COMMITTING', 'COMMITTED', 'CANCELLED')),
        row_count integer not null,
        unchanged_count integer not null,
        ignored_columns text[] not null,
        missing_columns text[] not null,
        reason text,
        job_id uuid constraint requirement_import_job_fkey references job (id),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint requirement_import_recorded_by_fkey references user_account (id),
        committed_at timestamptz,
        constraint requirement_import_committed_check check ((state = 'COMMITTED') = (committed_at is not null))
      );
      create index requirement_import_tender_idx on requirement_import (tender_id, recorded_at);
      revoke delete, truncate on requirement_import from koersvast_app;
      alter table requirement_import enable row level security;
      alter table requirement_import force row level security;
      create policy requirement_import_visible on requirement_import using (tender_id = any ((select app_tenders())::uuid[]));

      create table requirement_import_row (
        id uuid not null constraint requirement_import_row_pkey primary key,
        import_id uuid not null constraint requirement_import_row_import_fkey references requirement_import (id),
        programme_id uuid not null constraint requirement_import_row_programme_fkey references programme (id),
        tender_id uuid not null constraint requirement_import_row_tender_fkey references tender (id),
        position integer not null,
        row_number integer,
        code text,
        requirement_id uuid constraint requirement_import_row_requirement_fkey references requirement (id),
        expected_version integer,
        status text not null constraint requirement_import_row_status_check
          check (status in ('CHANGED', 'NEW', 'CONFLICT', 'DUPLICATE', 'MISSING', 'WRONG')),
        title text not null,
        cells jsonb not null,
        change jsonb not null,
        problems jsonb not null,
        decision text constraint requirement_import_row_decision_check
          check (decision in ('MINE', 'THEIRS', 'SKIP', 'KEEP', 'WITHDRAW')),
        constraint requirement_import_row_position_key unique (import_id, position)
      );
      create index requirement_import_row_status_idx on requirement_import_row (import_id, status, position);
      revoke truncate on requirement_import_row from koersvast_app;
      alter table requirement_import_row enable row level security;
      alter table requirement_import_row force row level security;
      create policy requirement_import_row_visible on requirement_import_row
        using (tender_id = any ((select app_tenders())::uuid[]));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table requirement_import_row, requirement_import, requirement_sheet');
  }
}
