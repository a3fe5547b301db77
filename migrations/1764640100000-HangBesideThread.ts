import { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'DERIVED_FROM', 'ANSWERED_BY', 'BECOMES_OBLIGATION', 'MEASURED_BY', 'FUNDED_BY', 'CITED_IN', 'REFINED_BY',
  'NEEDED_BY', 'CONFLICTS_WITH', 'REPLACED_BY', 'PROMISED_BY', 'CUT_FROM'`;

/** What hangs on the thread beside its stations: risks, disputes and answers to a council. */
export class HangBesideThread1764640100000 implements MigrationInterface {
  name = 'HangBesideThread1764640100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table trace_link drop constraint trace_link_type_check;
      alter table trace_link add constraint trace_link_type_check
        check (type in (${BEFORE}, 'THREATENED_BY', 'WEIGHS_ON', 'DISPUTED_IN', 'CITED_IN_ANSWER'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      delete from trace_link where type in ('THREATENED_BY', 'WEIGHS_ON', 'DISPUTED_IN', 'CITED_IN_ANSWER');
      alter table trace_link drop constraint trace_link_type_check;
      alter table trace_link add constraint trace_link_type_check check (type in (${BEFORE}));
    `);
  }
}
