import { MigrationInterface, QueryRunner } from 'typeorm';

/** Approvals: bound to a content hash, and never decided by the person who asked (four eyes). */
export class CreateApproval1764000100000 implements MigrationInterface {
  name = 'CreateApproval1764000100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table approval (
        id uuid not null constraint approval_pkey primary key,
        programme_id uuid not null constraint approval_programme_fkey references programme (id),
        tender_id uuid constraint approval_tender_fkey references tender (id),
        kind text not null,
        record_id uuid not null,
        version_id uuid,
        title text not null,
        content_hash text not null constraint approval_content_hash_check check (content_hash ~ '^[0-9a-f]{64}$'),
        state text not null default 'REQUESTED'
          constraint approval_state_check check (state in ('REQUESTED', 'APPROVED', 'REJECTED', 'VOID')),
        requested_by uuid not null constraint approval_requested_by_fkey references user_account (id),
        requested_at timestamptz not null default now(),
        decided_by uuid constraint approval_decided_by_fkey references user_account (id),
        decided_at timestamptz,
        note text,
        row_version integer not null default 1,
        constraint approval_four_eyes_check check (decided_by is null or state = 'VOID' or decided_by <> requested_by),
        constraint approval_decided_check check ((state = 'REQUESTED') = (decided_at is null))
      );
      create unique index approval_open_key on approval (kind, record_id) where state = 'REQUESTED';
      create index approval_programme_idx on approval (programme_id, state, requested_at);
      revoke delete, truncate on approval from koersvast_app;
      alter table approval enable row level security;
      alter table approval force row level security;
      create policy approval_visible on approval
        using (tender_id is null or tender_id = any ((select app_tenders())::uuid[]));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table approval');
  }
}
