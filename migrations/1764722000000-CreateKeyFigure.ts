import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The numbers that keys follow, remembered with their source (domain C3.4), a key of its own per bouwsteen where the
 * contract splits so, and the day of knowing of what decides about amendments.
 */
export class CreateKeyFigure1764722000000 implements MigrationInterface {
  name = 'CreateKeyFigure1764722000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table key_figure (
        id uuid not null constraint key_figure_pkey primary key,
        programme_id uuid not null constraint key_figure_programme_fkey references programme (id),
        municipality_id uuid not null constraint key_figure_municipality_fkey references municipality (id),
        building_block_id uuid constraint key_figure_block_fkey references building_block (id),
        year integer not null constraint key_figure_year_check check (year between 2000 and 2199),
        kind text not null constraint key_figure_kind_check check (kind in ('USE', 'POPULATION')),
        unit text not null constraint key_figure_unit_check check (unit in ('COUNT', 'AMOUNT')),
        quantity bigint not null constraint key_figure_quantity_check check (quantity >= 0),
        measured_on date,
        source text not null constraint key_figure_source_check check (length(btrim(source)) between 1 and 300),
        revision integer not null constraint key_figure_revision_check check (revision >= 1),
        import_id uuid,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint key_figure_recorded_by_fkey references user_account (id),
        constraint key_figure_key unique nulls not distinct (municipality_id, year, kind, unit, building_block_id, revision),
        constraint key_figure_population_check check (kind = 'USE' or (unit = 'COUNT' and measured_on is not null and building_block_id is null)),
        constraint key_figure_small_check check (kind <> 'USE' or unit <> 'COUNT' or quantity = 0 or quantity >= 10)
      );
      comment on table key_figure is 'Numbers that keys follow, with their source; append-only, the last revision holds.';
      comment on column key_figure.quantity is 'By the unit: a count, or cents.';
      create index key_figure_list_idx on key_figure (programme_id, year, kind);
      create trigger key_figure_known before insert on key_figure for each row execute function budget_known_since();
      revoke update, delete, truncate on key_figure from koersvast_app;

      create table budget_split_block_key (
        budget_split_id uuid not null constraint budget_split_block_key_split_fkey references budget_split (id),
        building_block_id uuid not null constraint budget_split_block_key_block_fkey references building_block (id),
        municipality_key_id uuid not null constraint budget_split_block_key_key_fkey references allocation_key (id),
        constraint budget_split_block_key_pkey primary key (budget_split_id, building_block_id)
      );
      comment on table budget_split_block_key is 'Bouwstenen that a split divides over the municipalities by a key of their own.';
      revoke update, delete, truncate on budget_split_block_key from koersvast_app;

      create trigger iv3_code_known before insert on iv3_code for each row execute function budget_known_since();
      create trigger budget_programme_known before insert on budget_programme for each row execute function budget_known_since();
      create trigger amendment_rule_known before insert on amendment_rule for each row execute function budget_known_since();

      update iv3_code set name = 'Inkomensoverdrachten gemeenschappelijke regelingen' where programme_id is null and code in ('L4.3.3', 'B4.3.3');
      update iv3_code set name = 'Inkomensoverdrachten Rijk' where programme_id is null and code = 'B4.3.1';
      update iv3_code set source = 'Iv3-informatievoorschrift gemeenten; nagezien op de toelichting bij de categorie'
        where programme_id is null and code in ('L3.4.1', 'L4.3.3', 'L4.3.8', 'B4.3.1', 'B4.3.3');
      update iv3_code set source = 'Uitgangspunt, niet nagezien bij de bron: controleer in het Iv3-informatievoorschrift van het jaar'
        where programme_id is null and kind = 'CATEGORY' and code in ('B3.8', 'L3.8', 'L4.1.1', 'L1.1', 'L3.5.1');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      update iv3_code set source = 'Iv3-informatievoorschrift gemeenten' where programme_id is null and kind = 'CATEGORY';
      update iv3_code set name = 'Inkomensoverdrachten van gemeenschappelijke regelingen' where programme_id is null and code = 'B4.3.3';
      update iv3_code set name = 'Inkomensoverdrachten van het Rijk' where programme_id is null and code = 'B4.3.1';
      drop trigger amendment_rule_known on amendment_rule;
      drop trigger budget_programme_known on budget_programme;
      drop trigger iv3_code_known on iv3_code;
      drop table budget_split_block_key;
      drop table key_figure;
    `);
  }
}
