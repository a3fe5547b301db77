import { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers that somebody asked for: what, in which form, and the file once it is made. */
export class CreateExport1764000500000 implements MigrationInterface {
  name = 'CreateExport1764000500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table export_request (
        id uuid not null constraint export_request_pkey primary key,
        programme_id uuid not null constraint export_request_programme_fkey references programme (id),
        tender_id uuid constraint export_request_tender_fkey references tender (id),
        kind text not null,
        format text not null constraint export_request_format_check check (format in ('pdf', 'docx', 'xlsx', 'csv')),
        parameters jsonb not null,
        title text not null constraint export_request_title_check check (length(title) between 1 and 300),
        job_id uuid not null constraint export_request_job_fkey references job (id),
        file_id uuid constraint export_request_file_fkey references file (id),
        requested_by uuid not null constraint export_request_requested_by_fkey references user_account (id),
        recorded_at timestamptz not null default now(),
        expires_at timestamptz not null,
        constraint export_request_expires_check check (expires_at > recorded_at)
      );
      create index export_request_mine_idx on export_request (requested_by, recorded_at desc, id desc);
      create unique index export_request_job_idx on export_request (job_id);
      revoke delete, truncate on export_request from koersvast_app;
      alter table export_request enable row level security;
      alter table export_request force row level security;
      create policy export_request_visible on export_request
        using (tender_id is null or tender_id = any ((select app_tenders())::uuid[]));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table export_request');
  }
}
