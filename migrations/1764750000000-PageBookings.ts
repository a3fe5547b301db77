import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The lists of bestedingen page by page, of a whole programme and narrowed to a contract, a municipality or a bouwsteen: what
 * does not match is passed over inside the index. In the order in which lines became known: that also finds the lines of
 * one day, for which there was an index of its own.
 */
export class PageBookings1764750000000 implements MigrationInterface {
  name = 'PageBookings1764750000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create index expenditure_line_list_idx on expenditure_line (programme_id, period, id)
        include (contract_id, municipality_id, building_block_id, recorded_at);
      drop index expenditure_line_page_idx;
      create index expenditure_line_recorded_idx on expenditure_line (programme_id, recorded_at, id);
      drop index expenditure_line_known_idx;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create index expenditure_line_known_idx on expenditure_line using brin (recorded_at);
      drop index expenditure_line_recorded_idx;
      create index expenditure_line_page_idx on expenditure_line (contract_id, period, id);
      drop index expenditure_line_list_idx;
    `);
  }
}
