import { MigrationInterface, QueryRunner } from 'typeorm';

const ALONG = `'DERIVED_FROM', 'ANSWERED_BY', 'BECOMES_OBLIGATION', 'MEASURED_BY', 'FUNDED_BY', 'CITED_IN'`;
const BESIDE = `'REFINED_BY', 'NEEDED_BY', 'CONFLICTS_WITH', 'REPLACED_BY'`;

/** Links between two requirements, beside the line of stations. */
export class LinkRequirements1764504200000 implements MigrationInterface {
  name = 'LinkRequirements1764504200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table trace_link drop constraint trace_link_type_check;
      alter table trace_link add constraint trace_link_type_check check (type in (${ALONG}, ${BESIDE}));
      alter table trace_link add constraint trace_link_ends_check check (from_id <> to_id);
      create index trace_link_suspect_to_idx on trace_link (to_kind, to_id) where state = 'SUSPECT';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index trace_link_suspect_to_idx;
      alter table trace_link drop constraint trace_link_ends_check;
      alter table trace_link drop constraint trace_link_type_check;
      alter table trace_link add constraint trace_link_type_check check (type in (${ALONG}));
    `);
  }
}
