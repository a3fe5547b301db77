import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * VAT that comes back moves with the line it belongs to (domain C6): a receivable on the BCF beside the last, never in it.
 * And an amendment that a rule on room stops says why it must be nevertheless.
 */
export class WholeBudgetAmendment1764720000000 implements MigrationInterface {
  name = 'WholeBudgetAmendment1764720000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table budget_amendment_row add column receivable_change_cents bigint not null default 0;
      comment on column budget_amendment_row.receivable_change_cents is 'What the receivable on the BCF moves with it; no last.';
      alter table budget_mutation add column receivable_change_cents bigint not null default 0;
      comment on column budget_mutation.receivable_change_cents is 'What the receivable on the BCF moves with it; no last.';
      alter table budget_amendment add column override_reason text
        constraint budget_amendment_override_check check (length(btrim(override_reason)) between 1 and 2000);
      comment on column budget_amendment.override_reason is 'Why it must be, although a rule on room stops it.';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table budget_amendment drop column override_reason;
      alter table budget_mutation drop column receivable_change_cents;
      alter table budget_amendment_row drop column receivable_change_cents;
    `);
  }
}
