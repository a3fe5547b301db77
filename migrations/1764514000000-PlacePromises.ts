import { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'DERIVED_FROM', 'ANSWERED_BY', 'BECOMES_OBLIGATION', 'MEASURED_BY', 'FUNDED_BY', 'CITED_IN',
  'REFINED_BY', 'NEEDED_BY', 'CONFLICTS_WITH', 'REPLACED_BY'`;

/** A promise of the winner keeps its place in the offer, and stands on the rode draad. */
export class PlacePromises1764514000000 implements MigrationInterface {
  name = 'PlacePromises1764514000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table award_promise
        add column file_id uuid constraint award_promise_file_fkey references file (id),
        add column page integer constraint award_promise_page_check check (page between 1 and 10000),
        add column criterion_id uuid constraint award_promise_criterion_fkey references assessment_criterion (id),
        add constraint award_promise_page_of_file_check check (page is null or file_id is not null);
      alter table trace_link drop constraint trace_link_type_check;
      alter table trace_link add constraint trace_link_type_check check (type in (${BEFORE}, 'PROMISED_BY'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table trace_link drop constraint trace_link_type_check;
      alter table trace_link add constraint trace_link_type_check check (type in (${BEFORE}));
      alter table award_promise drop constraint award_promise_page_of_file_check,
        drop column criterion_id, drop column page, drop column file_id;
    `);
  }
}
