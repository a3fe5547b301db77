import { MigrationInterface, QueryRunner } from 'typeorm';

/** Offers are found by those who may read them, and by nobody else. */
export class FindOffers1764514300000 implements MigrationInterface {
  name = 'FindOffers1764514300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create policy search_document_offer on search_document as restrictive
        using (kind <> 'offer' or tender_id = any ((select app_open_offers())::uuid[]));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop policy search_document_offer on search_document');
  }
}
