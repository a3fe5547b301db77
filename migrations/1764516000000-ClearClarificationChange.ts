import { MigrationInterface, QueryRunner } from 'typeorm';

/** An answer may also change a demand of turnover, and take away a moment of proof or a kind of exclusion. */
export class ClearClarificationChange1764516000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Null: stays as in the version that the change was written upon.
      alter table clarification_change
        add column asks_turnover boolean,
        add column turnover_motivation text
          constraint clarification_change_turnover_motivation_check check (length(turnover_motivation) <= 20000),
        add column cleared text[] not null default '{}',
        add constraint clarification_change_cleared_check check (cleared <@ array['evidenceMoment', 'exclusionGround']),
        add constraint clarification_change_cleared_or_chosen_check check (
          (evidence_moment is null or not 'evidenceMoment' = any (cleared))
          and (exclusion_ground is null or not 'exclusionGround' = any (cleared)));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `alter table clarification_change drop column asks_turnover, drop column turnover_motivation, drop column cleared;`,
    );
  }
}
