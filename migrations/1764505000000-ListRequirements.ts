import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the list of requirements is ordered by stands on the record itself, copied from its current version by the
 * database: a page of a hundred thousand is then a walk along an index.
 */
export class ListRequirements1764505000000 implements MigrationInterface {
  name = 'ListRequirements1764505000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table requirement
        add column sort_code text not null default '',
        add column title text not null default '',
        add column building_block_id uuid,
        add column changed_at timestamptz not null default now();

      create function requirement_listing() returns trigger language plpgsql as $$
      begin
        new.sort_code := split_part(new.code, '-', 1) || lpad(new.number::text, 6, '0');
        select v.title, v.building_block_id, v.recorded_at into new.title, new.building_block_id, new.changed_at
          from requirement_version v where v.id = new.current_version_id;
        if not found then
          new.title := '';
          new.changed_at := now();
        end if;
        return new;
      end $$;
      create trigger requirement_listing before insert or update of code, number, current_version_id on requirement
        for each row execute function requirement_listing();

      -- A first version is written after its requirement.
      create function requirement_first_version() returns trigger language plpgsql as $$
      begin
        update requirement set current_version_id = current_version_id
          where id = new.requirement_id and current_version_id = new.id;
        return null;
      end $$;
      create trigger requirement_first_version after insert on requirement_version
        for each row when (new.n = 1) execute function requirement_first_version();
    `);
    // Row-level security holds for the owner too; for this once it steps aside.
    await queryRunner.query(`
      alter table requirement no force row level security;
      alter table requirement_version no force row level security;
      update requirement set current_version_id = current_version_id;
      alter table requirement force row level security;
      alter table requirement_version force row level security;
    `);
    await queryRunner.query(`
      drop index requirement_state_idx;
      create index requirement_tender_code_idx on requirement (tender_id, sort_code, id);
      create index requirement_tender_title_idx on requirement (tender_id, title, id);
      create index requirement_tender_state_idx on requirement (tender_id, state, id);
      create index requirement_tender_kind_idx on requirement (tender_id, kind, id);
      create index requirement_tender_changed_idx on requirement (tender_id, changed_at, id);
      create index requirement_code_idx on requirement (programme_id, sort_code, id);
      create index requirement_title_idx on requirement (programme_id, title, id);
      create index requirement_state_idx on requirement (programme_id, state, id);
      create index requirement_kind_idx on requirement (programme_id, kind, id);
      create index requirement_changed_idx on requirement (programme_id, changed_at, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index requirement_code_idx, requirement_title_idx, requirement_state_idx, requirement_kind_idx,
        requirement_changed_idx, requirement_tender_code_idx, requirement_tender_title_idx, requirement_tender_state_idx,
        requirement_tender_kind_idx, requirement_tender_changed_idx;
      create index requirement_state_idx on requirement (tender_id, state);
      drop trigger requirement_first_version on requirement_version;
      drop trigger requirement_listing on requirement;
      drop function requirement_first_version();
      drop function requirement_listing();
      alter table requirement drop column sort_code, drop column title, drop column building_block_id, drop column changed_at;
    `);
  }
}
