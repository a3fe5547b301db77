import { MigrationInterface, QueryRunner } from 'typeorm';

/** Named, frozen sets of requirement versions. What was hashed and approved cannot change, not even by the owner of the table. */
export class CreateRequirementBaseline1764500200000 implements MigrationInterface {
  name = 'CreateRequirementBaseline1764500200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table requirement_baseline (
        id uuid not null constraint requirement_baseline_pkey primary key,
        programme_id uuid not null constraint requirement_baseline_programme_fkey references programme (id),
        tender_id uuid not null constraint requirement_baseline_tender_fkey references tender (id),
        name text not null constraint requirement_baseline_name_check check (length(btrim(name)) between 1 and 80),
        note text not null default '',
        content_hash text not null constraint requirement_baseline_content_hash_check check (content_hash ~ '^[0-9a-f]{64}$'),
        requirement_count integer not null constraint requirement_baseline_count_check check (requirement_count > 0),
        frozen_at timestamptz not null default now(),
        frozen_by uuid not null constraint requirement_baseline_frozen_by_fkey references user_account (id),
        state text not null default 'AWAITING_APPROVAL' constraint requirement_baseline_state_check
          check (state in ('AWAITING_APPROVAL', 'APPROVED', 'REJECTED')),
        decided_by uuid constraint requirement_baseline_decided_by_fkey references user_account (id),
        decided_at timestamptz,
        decision_note text,
        pdf_file_id uuid,
        xlsx_file_id uuid,
        row_version integer not null default 1,
        constraint requirement_baseline_four_eyes_check check (decided_by is null or decided_by <> frozen_by),
        constraint requirement_baseline_decided_check check ((state = 'AWAITING_APPROVAL') = (decided_by is null))
      );
      -- A rejected baseline keeps its name on its own row; the mended one may carry the same name.
      create unique index requirement_baseline_name_key on requirement_baseline (tender_id, name) where state <> 'REJECTED';

      create table requirement_baseline_item (
        id uuid not null constraint requirement_baseline_item_pkey primary key,
        programme_id uuid not null constraint requirement_baseline_item_programme_fkey references programme (id),
        tender_id uuid not null constraint requirement_baseline_item_tender_fkey references tender (id),
        baseline_id uuid not null constraint requirement_baseline_item_baseline_fkey references requirement_baseline (id),
        position integer not null,
        requirement_id uuid not null constraint requirement_baseline_item_requirement_fkey references requirement (id),
        version_id uuid not null constraint requirement_baseline_item_version_fkey references requirement_version (id),
        version_number integer not null,
        code text not null,
        kind text not null,
        title text not null,
        text text not null,
        rationale text not null,
        evidence text not null,
        building_block text,
        constraint requirement_baseline_item_requirement_key unique (baseline_id, requirement_id),
        constraint requirement_baseline_item_position_key unique (baseline_id, position)
      );

      create function requirement_baseline_frozen() returns trigger language plpgsql as $$
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
      create trigger requirement_baseline_frozen before update or delete on requirement_baseline
        for each row execute function requirement_baseline_frozen();
      revoke update, delete, truncate on requirement_baseline from koersvast_app;
      grant update (state, decided_by, decided_at, decision_note, pdf_file_id, xlsx_file_id, row_version)
        on requirement_baseline to koersvast_app;

      create trigger requirement_baseline_item_append_only before update or delete on requirement_baseline_item
        for each row execute function refuse_change();
      revoke update, delete, truncate on requirement_baseline_item from koersvast_app;
      -- Exactly as many rows as the baseline says, each in its own place: nothing can be slipped in or left out.
      create function requirement_baseline_item_fits() returns trigger language plpgsql as $$
      begin
        if new.position not between 1 and (select requirement_count from requirement_baseline where id = new.baseline_id) then
          raise exception 'a baseline is frozen' using errcode = 'check_violation', constraint = 'requirement_baseline_frozen';
        end if;
        return new;
      end $$;
      create trigger requirement_baseline_item_fits before insert on requirement_baseline_item
        for each row execute function requirement_baseline_item_fits();
      create function requirement_baseline_complete() returns trigger language plpgsql as $$
      begin
        if new.requirement_count <> (select count(*) from requirement_baseline_item where baseline_id = new.id) then
          raise exception 'a baseline is complete' using errcode = 'check_violation', constraint = 'requirement_baseline_complete';
        end if;
        return null;
      end $$;
      create constraint trigger requirement_baseline_complete after insert on requirement_baseline
        deferrable initially deferred for each row execute function requirement_baseline_complete();

      alter table requirement_baseline enable row level security;
      alter table requirement_baseline force row level security;
      create policy requirement_baseline_visible on requirement_baseline using (tender_id = any ((select app_tenders())::uuid[]));
      alter table requirement_baseline_item enable row level security;
      alter table requirement_baseline_item force row level security;
      create policy requirement_baseline_item_visible on requirement_baseline_item
        using (tender_id = any ((select app_tenders())::uuid[]));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table requirement_baseline_item, requirement_baseline;
      drop function requirement_baseline_complete();
      drop function requirement_baseline_item_fits();
      drop function requirement_baseline_frozen();
    `);
  }
}
