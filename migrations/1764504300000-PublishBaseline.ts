import { MigrationInterface, QueryRunner } from 'typeorm';

/** A baseline also freezes the award criteria with their weights, and can be published, once. */
export class PublishBaseline1764504300000 implements MigrationInterface {
  name = 'PublishBaseline1764504300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table requirement_baseline
        add column criterion_count integer not null default 0
          constraint requirement_baseline_criterion_count_check check (criterion_count >= 0),
        add column method_note text not null default '',
        add column tie_rule text not null default '',
        add column published_at timestamptz,
        add column published_by uuid constraint requirement_baseline_published_by_fkey references user_account (id),
        add constraint requirement_baseline_published_check
          check ((published_at is null) = (published_by is null) and (published_at is null or state = 'APPROVED'));
      grant update (published_at, published_by) on requirement_baseline to koersvast_app;

      create table requirement_baseline_criterion (
        id uuid not null constraint requirement_baseline_criterion_pkey primary key,
        programme_id uuid not null constraint requirement_baseline_criterion_programme_fkey references programme (id),
        tender_id uuid not null constraint requirement_baseline_criterion_tender_fkey references tender (id),
        baseline_id uuid not null constraint requirement_baseline_criterion_baseline_fkey references requirement_baseline (id),
        position integer not null,
        criterion_id uuid not null constraint requirement_baseline_criterion_criterion_fkey references award_criterion (id),
        parent_id uuid,
        code text not null,
        outline text not null,
        kind text not null,
        title text not null,
        description text not null,
        weight integer not null,
        scale jsonb not null,
        requirement_codes text[] not null default '{}',
        constraint requirement_baseline_criterion_key unique (baseline_id, criterion_id),
        constraint requirement_baseline_criterion_position_key unique (baseline_id, position)
      );
      create trigger requirement_baseline_criterion_append_only before update or delete on requirement_baseline_criterion
        for each row execute function refuse_change();
      revoke update, delete, truncate on requirement_baseline_criterion from koersvast_app;
      create function requirement_baseline_criterion_fits() returns trigger language plpgsql as $$
      begin
        if new.position not between 1 and (select criterion_count from requirement_baseline where id = new.baseline_id) then
          raise exception 'a baseline is frozen' using errcode = 'check_violation', constraint = 'requirement_baseline_frozen';
        end if;
        return new;
      end $$;
      create trigger requirement_baseline_criterion_fits before insert on requirement_baseline_criterion
        for each row execute function requirement_baseline_criterion_fits();

      create or replace function requirement_baseline_complete() returns trigger language plpgsql as $$
      begin
        if new.requirement_count <> (select count(*) from requirement_baseline_item where baseline_id = new.id)
          or new.criterion_count <> (select count(*) from requirement_baseline_criterion where baseline_id = new.id) then
          raise exception 'a baseline is complete' using errcode = 'check_violation', constraint = 'requirement_baseline_complete';
        end if;
        return null;
      end $$;
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

      alter table requirement_baseline_criterion enable row level security;
      alter table requirement_baseline_criterion force row level security;
      create policy requirement_baseline_criterion_visible on requirement_baseline_criterion
        using (tender_id = any ((select app_tenders())::uuid[]));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create or replace function requirement_baseline_complete() returns trigger language plpgsql as $$
      begin
        if new.requirement_count <> (select count(*) from requirement_baseline_item where baseline_id = new.id) then
          raise exception 'a baseline is complete' using errcode = 'check_violation', constraint = 'requirement_baseline_complete';
        end if;
        return null;
      end $$;
      create or replace function requirement_baseline_frozen() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or (new.id, new.programme_id, new.tender_id, new.name, new.note, new.content_hash, new.requirement_count,
            new.frozen_at, new.frozen_by) is distinct from (old.id, old.programme_id, old.tender_id, old.name, old.note,
            old.content_hash, old.requirement_count, old.frozen_at, old.frozen_by)
          or (old.state <> 'AWAITING_APPROVAL' and (new.state, new.decided_by, new.decided_at)
            is distinct from (old.state, old.decided_by, old.decided_at)) then
          raise exception 'a baseline is frozen' using errcode = 'check_violation', constraint = 'requirement_baseline_frozen';
        end if;
        return new;
      end $$;
      drop table requirement_baseline_criterion;
      drop function requirement_baseline_criterion_fits();
      revoke update (published_at, published_by) on requirement_baseline from koersvast_app;
      alter table requirement_baseline drop column criterion_count, drop column method_note, drop column tie_rule,
        drop column published_at, drop column published_by;
    `);
  }
}
