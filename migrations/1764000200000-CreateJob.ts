import { MigrationInterface, QueryRunner } from 'typeorm';

/** The work queue (ADR 0004): a job is enqueued, and its effect committed, in the transaction of what it belongs to. */
export class CreateJob1764000200000 implements MigrationInterface {
  name = 'CreateJob1764000200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table job (
        id uuid not null constraint job_pkey primary key,
        programme_id uuid not null constraint job_programme_fkey references programme (id),
        tender_id uuid constraint job_tender_fkey references tender (id),
        kind text not null,
        title text not null constraint job_title_check check (length(title) between 1 and 300),
        payload jsonb not null,
        unique_key text,
        state text not null default 'QUEUED' constraint job_state_check check (state in ('QUEUED', 'RUNNING', 'DONE', 'DEAD')),
        attempts integer not null default 0,
        run_after timestamptz not null default now(),
        worker integer,
        percent integer not null default 0 constraint job_percent_check check (percent between 0 and 100),
        message text,
        reason text,
        requested_by uuid constraint job_requested_by_fkey references user_account (id),
        recorded_at timestamptz not null default now(),
        finished_at timestamptz,
        row_version integer not null default 1,
        constraint job_worker_check check ((state = 'RUNNING') = (worker is not null)),
        constraint job_finished_check check ((state in ('DONE', 'DEAD')) = (finished_at is not null)),
        constraint job_reason_check check (state <> 'DEAD' or reason is not null)
      );
      create unique index job_unique_key on job (kind, unique_key) where state in ('QUEUED', 'RUNNING');
      create index job_due_idx on job (run_after, id) where state = 'QUEUED';
      create index job_running_idx on job (worker) where state = 'RUNNING';
      create index job_requested_by_idx on job (requested_by, recorded_at);
      create index job_programme_idx on job (programme_id, recorded_at);
      revoke delete, truncate on job from koersvast_app;
      alter table job enable row level security;
      alter table job force row level security;
      create policy job_visible on job using (tender_id is null or tender_id = any ((select app_tenders())::uuid[]));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table job');
  }
}
