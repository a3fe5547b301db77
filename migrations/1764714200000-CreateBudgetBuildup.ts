import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The build-up of an agreed budget (reële prijs, Stb. 2024, 69; domain C3.6): what the sum is made of, per version of the
 * budget, exact to the cent. Another insight is another build-up; the earlier one stays.
 */
export class CreateBudgetBuildup1764714200000 implements MigrationInterface {
  name = 'CreateBudgetBuildup1764714200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table budget_buildup (
        id uuid not null constraint budget_buildup_pkey primary key,
        programme_id uuid not null constraint budget_buildup_programme_fkey references programme (id),
        agreed_budget_version_id uuid not null constraint budget_buildup_version_fkey references agreed_budget_version (id),
        n integer not null constraint budget_buildup_n_check check (n > 0),
        note text,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint budget_buildup_recorded_by_fkey references user_account (id),
        constraint budget_buildup_n_key unique (agreed_budget_version_id, n)
      );
      create table budget_buildup_line (
        id uuid not null constraint budget_buildup_line_pkey primary key,
        budget_buildup_id uuid not null constraint budget_buildup_line_buildup_fkey references budget_buildup (id),
        position integer not null constraint budget_buildup_line_position_check check (position >= 0),
        component text not null constraint budget_buildup_line_component_check check (component in
          ('PROFESSIONALS', 'CLIENT_COSTS', 'OVERHEAD', 'INDEXATION', 'PROFIT_RISK', 'EXECUTION_COSTS')),
        description text not null constraint budget_buildup_line_description_check
          check (length(btrim(description)) between 1 and 300),
        amount_cents bigint not null,
        source text not null constraint budget_buildup_line_source_check check (length(btrim(source)) between 1 and 300),
        constraint budget_buildup_line_position_key unique (budget_buildup_id, position)
      );

      create function budget_buildup_is_whole() returns trigger language plpgsql as $$
      declare
        of_id uuid := coalesce(to_jsonb(new) ->> 'budget_buildup_id', to_jsonb(new) ->> 'id')::uuid;
      begin
        if (select v.agreed_cents from budget_buildup b join agreed_budget_version v on v.id = b.agreed_budget_version_id
            where b.id = of_id)
          <> (select coalesce(sum(amount_cents), 0) from budget_buildup_line where budget_buildup_id = of_id) then
          raise exception 'build-up % does not sum to the agreed budget', of_id using errcode = '23514',
            constraint = 'budget_buildup_whole_check';
        end if;
        return null;
      end $$;
      create constraint trigger budget_buildup_whole after insert on budget_buildup
        deferrable initially deferred for each row execute function budget_buildup_is_whole();
      create constraint trigger budget_buildup_line_whole after insert on budget_buildup_line
        deferrable initially deferred for each row execute function budget_buildup_is_whole();
      create trigger budget_buildup_known before insert on budget_buildup
        for each row execute function budget_known_since();
      revoke update, delete, truncate on budget_buildup, budget_buildup_line from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table budget_buildup_line, budget_buildup;
      drop function budget_buildup_is_whole();
    `);
  }
}
