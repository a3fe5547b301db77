import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the ledgers of the municipalities booked as lasten and baten of youth care (domain C6, D4). Rows are only added: a
 * correction is a row that takes back the one it points to, and a next revision. No row-level security, so that COPY works.
 */
export class CreateActual1764710000000 implements MigrationInterface {
  name = 'CreateActual1764710000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table actual (
        id uuid not null constraint actual_pkey primary key,
        programme_id uuid not null constraint actual_programme_fkey references programme (id),
        municipality_id uuid not null constraint actual_municipality_fkey references municipality (id),
        contract_id uuid,
        building_block_id uuid constraint actual_building_block_fkey references building_block (id),
        year integer not null constraint actual_year_check check (year between 2000 and 2199),
        period_number integer not null constraint actual_period_number_check check (period_number between 0 and 13),
        period date not null,
        side text not null constraint actual_side_check check (side in ('COST', 'INCOME')),
        legal_basis text not null constraint actual_legal_basis_check
          check (legal_basis in ('CONTRACT', 'SUBSIDY', 'JOINT_CONTRIBUTION', 'PERSONAL_BUDGET', 'OWN')),
        budget_programme text,
        task_field text constraint actual_task_field_check check (task_field ~ '^[0-9]\\.[0-9]{1,3}[a-d]?$'),
        category text constraint actual_category_check check (category ~ '^[LB]?[0-9](\\.[0-9]{1,2}){1,2}$'),
        ledger_account text not null constraint actual_ledger_account_check check (length(ledger_account) between 1 and 40),
        cost_centre text not null default '' constraint actual_cost_centre_check check (length(cost_centre) <= 40),
        administration text not null constraint actual_administration_check check (length(administration) between 1 and 40),
        journal text not null constraint actual_journal_check check (length(journal) between 1 and 40),
        document text not null constraint actual_document_check check (length(document) between 1 and 60),
        line integer not null constraint actual_line_check check (line > 0),
        revision integer not null default 1 constraint actual_revision_check check (revision > 0),
        reverses_id uuid constraint actual_reverses_fkey references actual (id),
        amount_cents bigint not null,
        description text not null default '' constraint actual_description_check check (length(description) <= 400),
        import_id uuid,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint actual_recorded_by_fkey references user_account (id),
        constraint actual_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint actual_contract_check check ((contract_id is not null) = (legal_basis = 'CONTRACT')),
        constraint actual_period_check check (
          period = make_date(year, least(greatest(period_number, 1), 12), 1)),
        constraint actual_reverses_check check (reverses_id is null or revision > 1),
        constraint actual_identity_key unique (programme_id, administration, year, journal, document, line, revision)
      );
      comment on table actual is 'Bookings of lasten (COST) and baten (INCOME) in the ledgers of the municipalities.';
      comment on column actual.period is 'First day of the month in which it counts: period 0 in January, 13 in December.';
      comment on column actual.amount_cents is 'Above nil: more last, or more bate; below nil: taken back.';
      create unique index actual_reverses_key on actual (reverses_id) where reverses_id is not null;
      create index actual_place_idx on actual (programme_id, year, municipality_id, period, id);
      create index actual_known_idx on actual using brin (recorded_at);
      create trigger actual_known before insert on actual for each row execute function budget_known_since();
      revoke update, delete, truncate on actual from koersvast_app;

      alter table expenditure_line add column reverses_id uuid
        constraint expenditure_line_reverses_fkey references expenditure_line (id);
      alter table expenditure_line add constraint expenditure_line_reverses_check
        check (reverses_id is null or revision > 1);
      create unique index expenditure_line_reverses_key on expenditure_line (reverses_id) where reverses_id is not null;
      create index expenditure_line_known_idx on expenditure_line using brin (recorded_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index expenditure_line_known_idx;
      alter table expenditure_line drop column reverses_id;
      drop table actual;
    `);
  }
}
