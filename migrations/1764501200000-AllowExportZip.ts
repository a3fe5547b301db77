import { MigrationInterface, QueryRunner } from 'typeorm';

/** An export may be a set of files: one workbook per party, packed. */
export class AllowExportZip1764501200000 implements MigrationInterface {
  name = 'AllowExportZip1764501200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table export_request drop constraint export_request_format_check;
      alter table export_request add constraint export_request_format_check
        check (format in ('pdf', 'docx', 'xlsx', 'csv', 'zip'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      update export_request set format = 'xlsx' where format = 'zip';
      alter table export_request drop constraint export_request_format_check;
      alter table export_request add constraint export_request_format_check check (format in ('pdf', 'docx', 'xlsx', 'csv'));
    `);
  }
}
