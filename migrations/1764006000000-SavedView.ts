import { MigrationInterface, QueryRunner } from 'typeorm';

/** Views of lists that people keep, for themselves or for the programme; and searching within one tender. */
export class SavedView1764006000000 implements MigrationInterface {
  name = 'SavedView1764006000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table saved_view (
        id uuid not null constraint saved_view_pkey primary key,
        programme_id uuid not null constraint saved_view_programme_fkey references programme (id),
        screen text not null constraint saved_view_screen_check check (screen ~ '^[a-z][a-z0-9-]{1,59}$'),
        name text not null constraint saved_view_name_check check (length(btrim(name)) between 1 and 80),
        query jsonb not null,
        layout jsonb not null,
        shared boolean not null default false,
        owner_id uuid not null constraint saved_view_owner_fkey references user_account (id),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now()
      );
      create unique index saved_view_own_name_key on saved_view (programme_id, screen, owner_id, lower(name));
      create index saved_view_screen_idx on saved_view (programme_id, screen, name, id);

      create table saved_view_default (
        user_id uuid not null constraint saved_view_default_user_fkey references user_account (id),
        programme_id uuid not null constraint saved_view_default_programme_fkey references programme (id),
        screen text not null,
        view_id uuid not null constraint saved_view_default_view_fkey references saved_view (id) on delete cascade,
        constraint saved_view_default_pkey primary key (user_id, programme_id, screen)
      );
      revoke truncate on saved_view, saved_view_default from koersvast_app;

      create index search_document_tender_idx on search_document (tender_id, kind, record_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index search_document_tender_idx; drop table saved_view_default, saved_view');
  }
}
