import { MigrationInterface, QueryRunner } from 'typeorm';

/** An aansluiting can be read as the books were known at the end of an earlier day. */
export class KnowReconciliation1764730100000 implements MigrationInterface {
  name = 'KnowReconciliation1764730100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table reconciliation add column known_on date;
      comment on column reconciliation.known_on is 'Read as known at the end of this day; null: at the moment itself.';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table reconciliation drop column known_on');
  }
}
