import { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices belong to a tender and say which form they are; a tender names the decisions that it waits for. */
export class ExtendNotice1764507100000 implements MigrationInterface {
  name = 'ExtendNotice1764507100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table notice
        add column tender_id uuid constraint notice_tender_fkey references tender (id),
        add column type_code text not null default 'AAO'
          constraint notice_type_code_check check (type_code in ('MAC', 'AAO', 'AGO', 'REC', 'VBE')),
        add column subtype text constraint notice_subtype_check
          check (subtype in ('E1', '4', '7', '12', '16', '20', '25', '29', '33', '38', '40', 'E5')),
        add column published_on date,
        -- Null: no deadline. TenderNed writes a year from 2090 on for that; such a year never gets here.
        add column deadline_on date constraint notice_deadline_on_check check (deadline_on < '2090-01-01'),
        add column note text not null default '',
        add column state text not null default 'PUBLISHED'
          constraint notice_state_check check (state in ('PUBLISHED', 'WITHDRAWN')),
        add column recorded_by uuid constraint notice_recorded_by_fkey references user_account (id),
        add constraint notice_tender_reference_check check (length(tender_reference) between 1 and 60),
        add constraint notice_url_check check (url like 'https://%');
      alter table notice alter column kind set default '';
      update notice set type_code = 'MAC', subtype = 'E1' where kind = 'Marktconsultatie';
      create index notice_reference_idx on notice (programme_id, tender_reference, published_on);
      revoke delete, truncate on notice from koersvast_app;

      create table tender_decision (
        tender_id uuid not null constraint tender_decision_tender_fkey references tender (id),
        decision_id uuid not null constraint tender_decision_decision_fkey references scope_decision (id),
        programme_id uuid not null constraint tender_decision_programme_fkey references programme (id),
        recorded_at timestamptz not null default now(),
        constraint tender_decision_pkey primary key (tender_id, decision_id)
      );
      comment on table tender_decision is 'Decisions without which the tender is not published.';
      -- What was there before waits for every decision of its programme that is there; before the policy, which binds the owner too.
      insert into tender_decision (tender_id, decision_id, programme_id)
        select t.id, d.id, t.programme_id from tender t join scope_decision d on d.programme_id = t.programme_id;
      alter table tender_decision enable row level security;
      alter table tender_decision force row level security;
      create policy tender_decision_visible on tender_decision using (tender_id = any ((select app_tenders())::uuid[]));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table tender_decision;
      grant delete on notice to koersvast_app;
      drop index notice_reference_idx;
      alter table notice
        drop constraint notice_tender_reference_check, drop constraint notice_url_check,
        drop column tender_id, drop column type_code, drop column subtype, drop column published_on,
        drop column deadline_on, drop column note, drop column state, drop column recorded_by;
      alter table notice alter column kind drop default;
    `);
  }
}
