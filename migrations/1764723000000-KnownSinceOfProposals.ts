import { MigrationInterface, QueryRunner } from 'typeorm';

/** When an amendment was proposed is set by the database, as of everything else that can be asked back. */
export class KnownSinceOfProposals1764723000000 implements MigrationInterface {
  name = 'KnownSinceOfProposals1764723000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create trigger budget_amendment_known before insert on budget_amendment for each row execute function budget_known_since();
      create trigger joint_amendment_known before insert on joint_amendment for each row execute function budget_known_since();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger joint_amendment_known on joint_amendment;
      drop trigger budget_amendment_known on budget_amendment;
    `);
  }
}
