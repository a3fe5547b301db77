import { MigrationInterface, QueryRunner } from 'typeorm';

/** The bookings behind a figure come page by page, the latest month first: any page along one index. */
export class PageExpenditure1764715200000 implements MigrationInterface {
  name = 'PageExpenditure1764715200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('create index expenditure_line_page_idx on expenditure_line (contract_id, period, id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index expenditure_line_page_idx');
  }
}
