import { MigrationInterface, QueryRunner } from 'typeorm';

/** What a baseline is for, which roles must agree with each kind, and asking again after a refusal. */
export class ApproveBaselineByRoles1764510000000 implements MigrationInterface {
  name = 'ApproveBaselineByRoles1764510000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- What was frozen before this could all be published, and stays so.
      alter table requirement_baseline add column purpose text not null default 'PUBLICATION'
        constraint requirement_baseline_purpose_check check (purpose in ('INTERIM', 'PUBLICATION'));
      alter table requirement_baseline alter column purpose set default 'INTERIM',
        add constraint requirement_baseline_published_purpose_check check (published_at is null or purpose = 'PUBLICATION');

      create or replace function requirement_baseline_frozen() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or (new.id, new.programme_id, new.tender_id, new.name, new.note, new.purpose, new.content_hash,
            new.requirement_count, new.criterion_count, new.method_note, new.tie_rule, new.frozen_at, new.frozen_by)
            is distinct from (old.id, old.programme_id, old.tender_id, old.name, old.note, old.purpose, old.content_hash,
            old.requirement_count, old.criterion_count, old.method_note, old.tie_rule, old.frozen_at, old.frozen_by)
          -- Refused may be asked again; the refusal itself stays on its approval.
          or (old.state <> 'AWAITING_APPROVAL' and not (old.state = 'REJECTED' and new.state = 'AWAITING_APPROVAL')
            and (new.state, new.decided_by, new.decided_at) is distinct from (old.state, old.decided_by, old.decided_at))
          or (old.published_at is not null and (new.published_at, new.published_by)
            is distinct from (old.published_at, old.published_by)) then
          raise exception 'a baseline is frozen' using errcode = 'check_violation', constraint = 'requirement_baseline_frozen';
        end if;
        return new;
      end $$;

      create table baseline_approver (
        programme_id uuid not null constraint baseline_approver_programme_fkey references programme (id),
        purpose text not null constraint baseline_approver_purpose_check check (purpose in ('INTERIM', 'PUBLICATION')),
        roles text[] not null constraint baseline_approver_roles_check
          check (cardinality(roles) between 1 and 3 and roles <@ array['inkoper', 'contractmanager', 'financien']),
        row_version integer not null default 2,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint baseline_approver_recorded_by_fkey references user_account (id),
        constraint baseline_approver_pkey primary key (programme_id, purpose)
      );
      revoke delete, truncate on baseline_approver from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table baseline_approver;
      create or replace function requirement_baseline_frozen() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or (new.id, new.programme_id, new.tender_id, new.name, new.note, new.content_hash, new.requirement_count,
            new.criterion_count, new.method_note, new.tie_rule, new.frozen_at, new.frozen_by)
            is distinct from (old.id, old.programme_id, old.tender_id, old.name, old.note, old.content_hash, old.requirement_count,
            old.criterion_count, old.method_note, old.tie_rule, old.frozen_at, old.frozen_by)
          or (old.state <> 'AWAITING_APPROVAL' and (new.state, new.decided_by, new.decided_at)
            is distinct from (old.state, old.decided_by, old.decided_at))
          or (old.published_at is not null and (new.published_at, new.published_by)
            is distinct from (old.published_at, old.published_by)) then
          raise exception 'a baseline is frozen' using errcode = 'check_violation', constraint = 'requirement_baseline_frozen';
        end if;
        return new;
      end $$;
      alter table requirement_baseline drop constraint requirement_baseline_published_purpose_check, drop column purpose;
    `);
  }
}
