import { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'DERIVED_FROM', 'ANSWERED_BY', 'BECOMES_OBLIGATION', 'MEASURED_BY', 'FUNDED_BY', 'CITED_IN', 'REFINED_BY',
  'NEEDED_BY', 'CONFLICTS_WITH', 'REPLACED_BY', 'PROMISED_BY', 'CUT_FROM', 'THREATENED_BY', 'WEIGHS_ON', 'DISPUTED_IN',
  'CITED_IN_ANSWER'`;

/** The settlement that was decided for a contract year hangs on the thread of its budget lines. */
export class HangSettlement1764730200000 implements MigrationInterface {
  name = 'HangSettlement1764730200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table trace_link drop constraint trace_link_type_check;
      alter table trace_link add constraint trace_link_type_check check (type in (${BEFORE}, 'SETTLED_BY'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      delete from trace_link where type = 'SETTLED_BY';
      alter table trace_link drop constraint trace_link_type_check;
      alter table trace_link add constraint trace_link_type_check check (type in (${BEFORE}));
    `);
  }
}
