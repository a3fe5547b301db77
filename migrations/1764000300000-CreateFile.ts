import { MigrationInterface, QueryRunner } from 'typeorm';

/** Files by version; the bytes lie in the blob store under their SHA-256. A version never changes. */
export class CreateFile1764000300000 implements MigrationInterface {
  name = 'CreateFile1764000300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table file (
        id uuid not null constraint file_pkey primary key,
        programme_id uuid not null constraint file_programme_fkey references programme (id),
        tender_id uuid constraint file_tender_fkey references tender (id),
        permission text not null,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid
      );
      create index file_programme_idx on file (programme_id);
      revoke delete, truncate on file from koersvast_app;
      alter table file enable row level security;
      alter table file force row level security;
      create policy file_visible on file using (tender_id is null or tender_id = any ((select app_tenders())::uuid[]));

      create table file_version (
        id uuid not null constraint file_version_pkey primary key,
        file_id uuid not null constraint file_version_file_fkey references file (id),
        n integer not null constraint file_version_n_check check (n > 0),
        name text not null constraint file_version_name_check check (length(name) between 1 and 200),
        media_type text not null,
        size bigint not null constraint file_version_size_check check (size >= 0),
        sha256 text not null constraint file_version_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
        recorded_at timestamptz not null default now(),
        recorded_by uuid,
        constraint file_version_n_key unique (file_id, n)
      );
      create index file_version_sha256_idx on file_version (sha256);
      revoke update, delete, truncate on file_version from koersvast_app;
      alter table file_version enable row level security;
      alter table file_version force row level security;
      create policy file_version_visible on file_version using (exists (select 1 from file f where f.id = file_id));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table file_version, file');
  }
}
