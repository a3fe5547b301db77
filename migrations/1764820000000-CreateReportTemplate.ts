import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Templates of P&C reports, each change a version that stays; which version a report was begun with; and the report that
 * a report follows, so that new figures come in a new version only.
 */
export class CreateReportTemplate1764820000000 implements MigrationInterface {
  name = 'CreateReportTemplate1764820000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table report_template (
        id uuid not null constraint report_template_pkey primary key,
        programme_id uuid not null constraint report_template_programme_fkey references programme (id),
        municipality_id uuid constraint report_template_municipality_fkey references municipality (id),
        name text not null constraint report_template_name_check check (length(btrim(name)) between 1 and 120),
        state text not null default 'ACTIVE' constraint report_template_state_check check (state in ('ACTIVE', 'WITHDRAWN')),
        version_number integer not null default 1,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint report_template_recorded_by_fkey references user_account (id)
      );
      create unique index report_template_name_key on report_template (programme_id, lower(name)) where state = 'ACTIVE';
      comment on column report_template.municipality_id is 'For reports of this municipality; null: for every report.';
      create table report_template_version (
        id uuid not null constraint report_template_version_pkey primary key,
        programme_id uuid not null,
        template_id uuid not null constraint report_template_version_template_fkey references report_template (id),
        n integer not null,
        unit text not null constraint report_template_version_unit_check check (unit in ('CENTS', 'THOUSANDS')),
        sections jsonb not null,
        note text not null constraint report_template_version_note_check check (length(note) <= 500),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint report_template_version_recorded_by_fkey references user_account (id),
        constraint report_template_version_n_key unique (template_id, n)
      );
      comment on column report_template_version.sections is 'In their order: key, heading, guidance, whether per municipality, and the parts in it.';
      create trigger report_template_version_stays before update or delete on report_template_version
        for each row execute function refuse_change();
      revoke delete, truncate on report_template from koersvast_app;
      revoke update, delete, truncate on report_template_version from koersvast_app;

      alter table pc_report
        add column template_version_id uuid constraint pc_report_template_version_fkey references report_template_version (id),
        add column succeeds_id uuid constraint pc_report_succeeds_fkey references pc_report (id),
        add column version_number integer not null default 1 constraint pc_report_version_number_check check (version_number > 0);
      create unique index pc_report_succeeds_key on pc_report (succeeds_id) where succeeds_id is not null;
      alter table pc_report add constraint pc_report_version_check check ((succeeds_id is null) = (version_number = 1));
      comment on column pc_report.template_version_id is 'Null: the layout that the product ships.';
      comment on column pc_report.succeeds_id is 'The signed report of which this is the next version.';

      alter table report_paragraph
        drop constraint report_paragraph_section_check,
        drop constraint report_paragraph_of_check,
        add constraint report_paragraph_section_check check (section ~ '^[A-Z][A-Z0-9_]{0,39}$'),
        add column origin_code text not null default '';
      comment on column report_paragraph.origin_code is 'Code of the paragraph of an earlier version that it goes on from.';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table report_paragraph
        drop column origin_code,
        drop constraint report_paragraph_section_check,
        add constraint report_paragraph_section_check check (section in ('SUMMARY', 'FINANCIAL', 'MUNICIPALITY', 'OUTLOOK')),
        add constraint report_paragraph_of_check check ((section = 'MUNICIPALITY') = (municipality_id is not null));
      alter table pc_report
        drop constraint pc_report_version_check,
        drop column version_number, drop column succeeds_id, drop column template_version_id;
      drop table report_template_version, report_template;
    `);
  }
}
