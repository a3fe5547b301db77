import { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'DERIVED_FROM', 'ANSWERED_BY', 'BECOMES_OBLIGATION', 'MEASURED_BY', 'FUNDED_BY', 'CITED_IN',
  'REFINED_BY', 'NEEDED_BY', 'CONFLICTS_WITH', 'REPLACED_BY', 'PROMISED_BY'`;

/** Words of a party or of a talk, and the contribution that was cut from them. */
export class TieContributionToSource1764514050000 implements MigrationInterface {
  name = 'TieContributionToSource1764514050000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table trace_link drop constraint trace_link_type_check;
      alter table trace_link add constraint trace_link_type_check check (type in (${BEFORE}, 'CUT_FROM'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      delete from trace_link where type = 'CUT_FROM';
      alter table trace_link drop constraint trace_link_type_check;
      alter table trace_link add constraint trace_link_type_check check (type in (${BEFORE}));
    `);
  }
}
