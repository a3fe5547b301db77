import { MigrationInterface, QueryRunner } from 'typeorm';

/** An audited statement may confirm the very scenario of the provisional one: once per kind, not once at all. */
export class ConfirmSettlement1764714050000 implements MigrationInterface {
  name = 'ConfirmSettlement1764714050000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table settlement drop constraint settlement_based_on_key;
      alter table settlement add constraint settlement_based_on_key unique (settlement_scenario_id, kind);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table settlement drop constraint settlement_based_on_key;
      alter table settlement add constraint settlement_based_on_key unique (settlement_scenario_id);
    `);
  }
}
