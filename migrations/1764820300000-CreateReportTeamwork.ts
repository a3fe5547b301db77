import { MigrationInterface, QueryRunner } from 'typeorm';

/** Who writes which section of a report and by when; and what people say to each other beside a text, table or explanation. */
export class CreateReportTeamwork1764820300000 implements MigrationInterface {
  name = 'CreateReportTeamwork1764820300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table report_contributor (
        id uuid not null constraint report_contributor_pkey primary key,
        programme_id uuid not null constraint report_contributor_programme_fkey references programme (id),
        report_id uuid not null constraint report_contributor_report_fkey references pc_report (id),
        user_id uuid not null constraint report_contributor_user_fkey references user_account (id),
        section text not null constraint report_contributor_section_check check (section ~ '^[A-Z][A-Z0-9_]{0,39}$'),
        municipality_id uuid constraint report_contributor_municipality_fkey references municipality (id),
        due_on date not null,
        state text not null default 'ACTIVE' constraint report_contributor_state_check check (state in ('ACTIVE', 'DONE', 'WITHDRAWN')),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint report_contributor_recorded_by_fkey references user_account (id)
      );
      create unique index report_contributor_key on report_contributor (report_id, user_id, section, municipality_id)
        nulls not distinct where state <> 'WITHDRAWN';
      create index report_contributor_work_idx on report_contributor (user_id, due_on) where state = 'ACTIVE';
      revoke delete, truncate on report_contributor from koersvast_app;

      create table report_remark (
        id uuid not null constraint report_remark_pkey primary key,
        programme_id uuid not null constraint report_remark_programme_fkey references programme (id),
        report_id uuid not null constraint report_remark_report_fkey references pc_report (id),
        subject_kind text not null constraint report_remark_subject_kind_check
          check (subject_kind in ('SECTION', 'PARAGRAPH', 'TABLE', 'EXPLANATION')),
        subject_key text not null constraint report_remark_subject_key_check check (length(subject_key) between 1 and 80),
        state text not null default 'OPEN' constraint report_remark_state_check check (state in ('OPEN', 'RESOLVED')),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint report_remark_recorded_by_fkey references user_account (id)
      );
      comment on column report_remark.subject_key is 'Address of the section, id of the paragraph or key of the explanation.';
      create index report_remark_report_idx on report_remark (report_id, recorded_at);
      revoke delete, truncate on report_remark from koersvast_app;
      create table report_remark_entry (
        id uuid not null constraint report_remark_entry_pkey primary key,
        programme_id uuid not null,
        remark_id uuid not null constraint report_remark_entry_remark_fkey references report_remark (id),
        n integer not null,
        text text not null constraint report_remark_entry_text_check check (length(btrim(text)) between 1 and 4000),
        mentions uuid[] not null default '{}',
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint report_remark_entry_recorded_by_fkey references user_account (id),
        constraint report_remark_entry_n_key unique (remark_id, n)
      );
      create index report_remark_entry_mentions_idx on report_remark_entry using gin (mentions);
      create trigger report_remark_entry_stays before update or delete on report_remark_entry
        for each row execute function refuse_change();
      revoke update, delete, truncate on report_remark_entry from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table report_remark_entry, report_remark, report_contributor;');
  }
}
