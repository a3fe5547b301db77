import { MigrationInterface, QueryRunner } from 'typeorm';

/** A variance of a programme and taakveld of one municipality is explained like that of a line of the contract budget. */
export class ExplainProgrammeLine1764820200000 implements MigrationInterface {
  name = 'ExplainProgrammeLine1764820200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table variance_explanation
        alter column budget_line_id drop not null,
        add column programme_line text constraint variance_explanation_programme_line_check
          check (programme_line ~ '^TV-[A-Za-z0-9-]{1,57}$'),
        add constraint variance_explanation_of_check check (num_nonnulls(budget_line_id, programme_line) = 1);
      create unique index variance_explanation_programme_key on variance_explanation (report_id, programme_line)
        where programme_line is not null;
      comment on column variance_explanation.programme_line is 'Code of the line in the report: municipality, programme, taakveld and side.';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      delete from variance_explanation where programme_line is not null;
      drop index variance_explanation_programme_key;
      alter table variance_explanation
        drop constraint variance_explanation_of_check,
        drop column programme_line,
        alter column budget_line_id set not null;
    `);
  }
}
