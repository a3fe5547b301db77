import { MigrationInterface, QueryRunner } from 'typeorm';

/** How each municipality calls its P&C documents and how long each step takes; and the days of a report counted back from its councils. */
export class CreateReportPlan1764820400000 implements MigrationInterface {
  name = 'CreateReportPlan1764820400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table pc_term (
        programme_id uuid not null constraint pc_term_programme_fkey references programme (id),
        municipality_id uuid not null constraint pc_term_municipality_fkey references municipality (id),
        document text not null constraint pc_term_document_check
          check (document in ('FRAMEWORK', 'INTERIM_1', 'INTERIM_2', 'BUDGET', 'ANNUAL', 'JOINT', 'OTHER')),
        name text not null constraint pc_term_name_check check (length(btrim(name)) between 1 and 120),
        delivery_days integer not null constraint pc_term_delivery_days_check check (delivery_days between 0 and 180),
        college_days integer not null constraint pc_term_college_days_check check (college_days between 0 and 180),
        text_days integer not null constraint pc_term_text_days_check check (text_days between 0 and 180),
        figures_days integer not null constraint pc_term_figures_days_check check (figures_days between 0 and 180),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint pc_term_recorded_by_fkey references user_account (id),
        constraint pc_term_pkey primary key (municipality_id, document)
      );
      comment on table pc_term is 'Days between figures, text, college, delivery and council; without a row the product counts with its own.';
      revoke delete, truncate on pc_term from koersvast_app;

      create table report_plan (
        report_id uuid not null constraint report_plan_report_fkey references pc_report (id),
        municipality_id uuid not null constraint report_plan_municipality_fkey references municipality (id),
        programme_id uuid not null constraint report_plan_programme_fkey references programme (id),
        figures_on date not null,
        text_on date not null,
        college_on date not null,
        delivery_on date not null,
        council_on date not null,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint report_plan_recorded_by_fkey references user_account (id),
        constraint report_plan_pkey primary key (report_id, municipality_id),
        constraint report_plan_order_check check (
          figures_on <= text_on and text_on <= college_on and college_on <= delivery_on and delivery_on <= council_on)
      );
      create index report_plan_programme_idx on report_plan (programme_id, council_on);
      revoke delete, truncate on report_plan from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table report_plan, pc_term;');
  }
}
