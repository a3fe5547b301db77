import { MigrationInterface, QueryRunner } from 'typeorm';

/** What the loader of the demo books over the API is known from the day on which its story tells it. */
export class KnownSinceOfTheStory1764715000000 implements MigrationInterface {
  name = 'KnownSinceOfTheStory1764715000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create or replace function budget_known_since() returns trigger language plpgsql as $$
      declare
        told text := nullif(current_setting('app.known_at', true), '');
      begin
        if told is not null then new.recorded_at := told::timestamptz;
        elsif not app_is_system() then new.recorded_at := now();
        end if;
        return new;
      end $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create or replace function budget_known_since() returns trigger language plpgsql as $$
      begin
        if not app_is_system() then new.recorded_at := now(); end if;
        return new;
      end $$;
    `);
  }
}
