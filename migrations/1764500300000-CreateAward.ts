import { MigrationInterface, QueryRunner } from 'typeorm';

/** The award of a tender: one per tender, upon an approved baseline, never changed afterwards. */
export class CreateAward1764500300000 implements MigrationInterface {
  name = 'CreateAward1764500300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table award (
        id uuid not null constraint award_pkey primary key,
        programme_id uuid not null constraint award_programme_fkey references programme (id),
        tender_id uuid not null constraint award_tender_fkey references tender (id),
        baseline_id uuid not null constraint award_baseline_fkey references requirement_baseline (id),
        contractor_name text not null constraint award_contractor_name_check check (length(btrim(contractor_name)) between 1 and 200),
        contractor_kvk text not null constraint award_contractor_kvk_check check (contractor_kvk ~ '^[0-9]{8}$'),
        decided_on date not null,
        motivation text not null constraint award_motivation_check check (length(btrim(motivation)) between 1 and 20000),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint award_recorded_by_fkey references user_account (id),
        constraint award_tender_key unique (tender_id)
      );
      create trigger award_append_only before update or delete on award for each row execute function refuse_change();
      revoke update, delete, truncate on award from koersvast_app;
      alter table award enable row level security;
      alter table award force row level security;
      create policy award_visible on award using (tender_id = any ((select app_tenders())::uuid[]));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table award');
  }
}
