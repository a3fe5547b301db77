import { MigrationInterface, QueryRunner } from 'typeorm';

/** What the rules ask of a requirement beside its words: how it is tested, when it is shown, and its place in the paper. */
export class ExtendRequirement1764504100000 implements MigrationInterface {
  name = 'ExtendRequirement1764504100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table requirement
        add column chapter text not null default '' constraint requirement_chapter_check check (length(chapter) <= 120),
        add column position integer not null default 0 constraint requirement_position_check check (position >= 0);
      alter table requirement_version
        -- Yes or no can be said of it; null while nobody judged that.
        add column testable boolean,
        add column test_method text not null default '',
        add column evidence_moment text constraint requirement_version_evidence_moment_check
          check (evidence_moment in ('WITH_OFFER', 'ON_REQUEST')),
        -- Only for a ground of exclusion (Aw 2.86 and 2.87).
        add column exclusion_ground text constraint requirement_version_exclusion_ground_check
          check (exclusion_ground in ('MANDATORY', 'FACULTATIVE')),
        -- Asks a turnover, which takes a heavy motivation (Aw 2.90(3)).
        add column asks_turnover boolean not null default false,
        add column turnover_motivation text not null default '';
      create index requirement_place_idx on requirement (tender_id, chapter, position);

      alter table requirement_baseline_item
        add column chapter text,
        add column place integer,
        add column testable boolean,
        add column test_method text,
        add column evidence_moment text,
        add column exclusion_ground text,
        add column turnover_motivation text;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table requirement_baseline_item
        drop column chapter, drop column place, drop column testable, drop column test_method, drop column evidence_moment,
        drop column exclusion_ground, drop column turnover_motivation;
      drop index requirement_place_idx;
      alter table requirement_version
        drop column testable, drop column test_method, drop column evidence_moment, drop column exclusion_ground,
        drop column asks_turnover, drop column turnover_motivation;
      alter table requirement drop column chapter, drop column position;
    `);
  }
}
