import { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  'consultation_conclusion',
  'conclusion_quote',
  'conclusion_target',
  'consultation_report',
  'consultation_report_snapshot',
];

/** What was concluded from the consultation, on whose words, what it is used for, and the report as it was published. */
export class CreateConclusion1764502400000 implements MigrationInterface {
  name = 'CreateConclusion1764502400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table consultation_conclusion (
        id uuid not null constraint consultation_conclusion_pkey primary key,
        programme_id uuid not null constraint consultation_conclusion_programme_fkey references programme (id),
        tender_id uuid not null constraint consultation_conclusion_tender_fkey references tender (id),
        consultation_id uuid not null constraint consultation_conclusion_consultation_fkey references consultation (id),
        code text not null constraint consultation_conclusion_code_check check (code ~ '^CON-[0-9]{3,6}$'),
        text text not null constraint consultation_conclusion_text_check check (length(btrim(text)) between 1 and 4000),
        usage text not null constraint consultation_conclusion_usage_check check (usage in ('USED', 'PARTLY', 'NOT_USED', 'LATER')),
        follow_up text not null constraint consultation_conclusion_follow_up_check check (length(btrim(follow_up)) between 1 and 4000),
        state text not null default 'ACTIVE' constraint consultation_conclusion_state_check check (state in ('ACTIVE', 'WITHDRAWN')),
        withdraw_reason text,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint consultation_conclusion_recorded_by_fkey references user_account (id),
        constraint consultation_conclusion_code_key unique (tender_id, code),
        constraint consultation_conclusion_withdrawn_check
          check ((state = 'WITHDRAWN') = (length(btrim(coalesce(withdraw_reason, ''))) > 0))
      );
      create index consultation_conclusion_list_idx on consultation_conclusion (consultation_id, code, id);
      revoke delete, truncate on consultation_conclusion from koersvast_app;

      create table conclusion_quote (
        conclusion_id uuid not null constraint conclusion_quote_conclusion_fkey references consultation_conclusion (id),
        quote_id uuid not null constraint conclusion_quote_quote_fkey references consultation_quote (id),
        programme_id uuid not null constraint conclusion_quote_programme_fkey references programme (id),
        tender_id uuid not null constraint conclusion_quote_tender_fkey references tender (id),
        recorded_at timestamptz not null default now(),
        constraint conclusion_quote_pkey primary key (conclusion_id, quote_id)
      );
      create index conclusion_quote_quote_idx on conclusion_quote (quote_id);

      create table conclusion_target (
        id uuid not null constraint conclusion_target_pkey primary key,
        conclusion_id uuid not null constraint conclusion_target_conclusion_fkey references consultation_conclusion (id),
        programme_id uuid not null constraint conclusion_target_programme_fkey references programme (id),
        tender_id uuid not null constraint conclusion_target_tender_fkey references tender (id),
        requirement_id uuid constraint conclusion_target_requirement_fkey references requirement (id),
        contribution_id uuid constraint conclusion_target_contribution_fkey references contribution (id),
        constraint conclusion_target_key unique nulls not distinct (conclusion_id, requirement_id, contribution_id),
        constraint conclusion_target_one_check check ((requirement_id is null) <> (contribution_id is null))
      );

      create table consultation_report (
        consultation_id uuid not null constraint consultation_report_pkey primary key
          constraint consultation_report_consultation_fkey references consultation (id),
        programme_id uuid not null constraint consultation_report_programme_fkey references programme (id),
        tender_id uuid not null constraint consultation_report_tender_fkey references tender (id),
        context text not null default '',
        process text not null default '',
        follow_up text not null default '',
        row_version integer not null default 1,
        recorded_at timestamptz not null default now()
      );
      revoke delete, truncate on consultation_report from koersvast_app;

      create table consultation_report_snapshot (
        id uuid not null constraint consultation_report_snapshot_pkey primary key,
        programme_id uuid not null constraint consultation_report_snapshot_programme_fkey references programme (id),
        tender_id uuid not null constraint consultation_report_snapshot_tender_fkey references tender (id),
        consultation_id uuid not null constraint consultation_report_snapshot_consultation_fkey references consultation (id)
          constraint consultation_report_snapshot_once_key unique,
        content text not null,
        hash text not null constraint consultation_report_snapshot_hash_check check (hash ~ '^[0-9a-f]{64}$'),
        published_at timestamptz not null,
        published_by uuid not null constraint consultation_report_snapshot_published_by_fkey references user_account (id)
      );
      comment on column consultation_report_snapshot.content is 'Canonical JSON of the report as it was published; its SHA-256 is the hash.';
      create trigger consultation_report_snapshot_append_only before update or delete on consultation_report_snapshot
        for each row execute function refuse_change();
      revoke update, delete, truncate on consultation_report_snapshot from koersvast_app;
    `);
    for (const table of TABLES) {
      await queryRunner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_visible on ${table} using (tender_id = any ((select app_tenders())::uuid[]));
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table consultation_report_snapshot, consultation_report, conclusion_target, conclusion_quote, consultation_conclusion;
    `);
  }
}
