import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The third book (domain C6): what the partner states that it spent. A ledger: rows are only added, a mistake is
 * reversed by another row. No row-level security, so that COPY keeps working.
 */
export class CreateExpenditure1764700100000 implements MigrationInterface {
  name = 'CreateExpenditure1764700100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table expenditure_line (
        id uuid not null constraint expenditure_line_pkey primary key,
        programme_id uuid not null constraint expenditure_line_programme_fkey references programme (id),
        contract_id uuid not null,
        period date not null constraint expenditure_line_period_check check (extract(day from period) = 1),
        municipality_id uuid not null constraint expenditure_line_municipality_fkey references municipality (id),
        building_block_id uuid not null constraint expenditure_line_building_block_fkey references building_block (id),
        document text not null constraint expenditure_line_document_check check (length(document) between 1 and 60),
        line integer not null constraint expenditure_line_line_check check (line > 0),
        revision integer not null default 1 constraint expenditure_line_revision_check check (revision > 0),
        amount_cents bigint not null,
        description text not null constraint expenditure_line_description_check check (length(description) <= 400),
        import_id uuid,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint expenditure_line_recorded_by_fkey references user_account (id),
        constraint expenditure_line_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint expenditure_line_identity_key unique
          (contract_id, period, municipality_id, building_block_id, document, line, revision)
      );
      comment on column expenditure_line.period is 'First day of the month that the statement is about.';
      create index expenditure_line_board_idx on expenditure_line (contract_id, period)
        include (municipality_id, building_block_id, amount_cents, recorded_at);
      create index expenditure_line_import_idx on expenditure_line (import_id);
      create trigger expenditure_line_known before insert on expenditure_line
        for each row execute function budget_known_since();
      revoke update, delete, truncate on expenditure_line from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table expenditure_line');
  }
}
