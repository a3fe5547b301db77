import { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of an obligation are found only by who may see the tender that it came from. */
export class ShieldObligationSearch1764620400000 implements MigrationInterface {
  name = 'ShieldObligationSearch1764620400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      update search_document d set tender_id = a.tender_id
      from obligation o join contract c on c.id = o.contract_id join award a on a.id = c.award_id
      where d.kind = 'obligation' and d.record_id = o.id;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`update search_document set tender_id = null where kind = 'obligation'`);
  }
}
