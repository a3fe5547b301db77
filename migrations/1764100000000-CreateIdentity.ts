import { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions, sign-in limits and the one-time set-up code. */
export class CreateIdentity1764100000000 implements MigrationInterface {
  name = 'CreateIdentity1764100000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table session (
        id_hash text not null constraint session_pkey primary key,
        user_id uuid constraint session_user_fkey references user_account (id),
        data jsonb not null,
        origin text,
        started_at timestamptz not null default now(),
        seen_at timestamptz not null default now(),
        ends_at timestamptz not null
      );
      create index session_user_idx on session (user_id);
      create index session_ends_idx on session (ends_at);

      create table sign_in_limit (
        key text not null constraint sign_in_limit_pkey primary key,
        points integer not null default 0,
        expire bigint
      );

      create table setup_code (
        singleton boolean not null default true constraint setup_code_pkey primary key
          constraint setup_code_singleton_check check (singleton),
        code_hash text not null,
        expires_at timestamptz not null
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table setup_code, sign_in_limit, session');
  }
}
