import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The figures of the law on changes of a contract, dated. What ships holds for every programme; a change is proposed in a
 * programme, holds there from its first day on once a second person agreed, and replaces nothing that was reckoned before.
 */
export class CreateLegalityParameter1764621000000 implements MigrationInterface {
  name = 'CreateLegalityParameter1764621000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table legality_parameter (
        id uuid not null constraint legality_parameter_pkey primary key,
        -- Null: shipped with the product, for every programme.
        programme_id uuid constraint legality_parameter_programme_fkey references programme (id),
        valid_from date not null,
        minor_threshold_cents bigint not null
          constraint legality_parameter_threshold_check check (minor_threshold_cents between 1 and 1000000000000),
        minor_share numeric(5, 2) not null constraint legality_parameter_minor_share_check check (minor_share > 0 and minor_share <= 100),
        additional_share numeric(5, 2) not null
          constraint legality_parameter_additional_share_check check (additional_share > 0 and additional_share <= 100),
        unforeseen_share numeric(5, 2) not null
          constraint legality_parameter_unforeseen_share_check check (unforeseen_share > 0 and unforeseen_share <= 100),
        notice_subtype text not null constraint legality_parameter_subtype_check check (notice_subtype ~ '^[A-Z]?[0-9]{1,2}$'),
        notice_days integer not null constraint legality_parameter_days_check check (notice_days between 1 and 365),
        source text not null constraint legality_parameter_source_check check (length(btrim(source)) between 1 and 300),
        state text not null default 'PROPOSED'
          constraint legality_parameter_state_check check (state in ('PROPOSED', 'APPROVED', 'WITHDRAWN')),
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint legality_parameter_recorded_by_fkey references user_account (id)
      );
      create unique index legality_parameter_day_key on legality_parameter (programme_id, valid_from) nulls not distinct
        where state = 'APPROVED';
      create unique index legality_parameter_open_key on legality_parameter (programme_id) where state = 'PROPOSED';
      create function legality_parameter_kept() returns trigger language plpgsql as $$
      begin
        if old.state <> 'PROPOSED'
           or to_jsonb(new) - 'state' - 'row_version' is distinct from to_jsonb(old) - 'state' - 'row_version' then
          raise exception 'figures of the law stay' using errcode = 'check_violation', constraint = 'legality_parameter_kept';
        end if;
        return new;
      end $$;
      create trigger legality_parameter_kept before update on legality_parameter
        for each row execute function legality_parameter_kept();
      revoke delete, truncate on legality_parameter from koersvast_app;
      insert into legality_parameter (id, valid_from, minor_threshold_cents, minor_share, additional_share, unforeseen_share,
        notice_subtype, notice_days, source, state)
      values (gen_random_uuid(), '2016-07-01', 75000000, 10, 50, 50, '38', 30,
        'Aanbestedingswet 2012, 2.163b, d en e; richtlijn 2014/24', 'APPROVED');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table legality_parameter; drop function legality_parameter_kept();');
  }
}
