import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys by use, by population and mixed (domain C3.4): what they were reckoned from stays with the key, so that anybody can
 * reckon it again. And a split whose amounts came in by import follows no key at all.
 */
export class ExtendAllocationKey1764714100000 implements MigrationInterface {
  name = 'ExtendAllocationKey1764714100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table allocation_key drop constraint allocation_key_method_check;
      alter table allocation_key add constraint allocation_key_method_check
        check (method in ('FIXED_PERCENT', 'USE_BASED', 'POPULATION', 'SOLIDARITY_MIX'));

      create table allocation_key_component (
        id uuid not null constraint allocation_key_component_pkey primary key,
        allocation_key_id uuid not null constraint allocation_key_component_key_fkey references allocation_key (id),
        position integer not null constraint allocation_key_component_position_check check (position >= 0),
        method text not null constraint allocation_key_component_method_check
          check (method in ('FIXED_PERCENT', 'USE_BASED', 'POPULATION')),
        weight numeric(9,6) not null constraint allocation_key_component_weight_check check (weight > 0 and weight <= 100),
        unit text not null constraint allocation_key_component_unit_check check (unit in ('COUNT', 'AMOUNT', 'PERCENT')),
        measured_on date,
        source text not null constraint allocation_key_component_source_check check (length(btrim(source)) between 1 and 300),
        constraint allocation_key_component_position_key unique (allocation_key_id, position),
        constraint allocation_key_component_measured_check check (method <> 'POPULATION' or measured_on is not null)
      );
      comment on table allocation_key_component is 'What a key was reckoned from; a mix has two or more, each with its weight.';
      create table allocation_key_quantity (
        id uuid not null constraint allocation_key_quantity_pkey primary key,
        allocation_key_component_id uuid not null
          constraint allocation_key_quantity_component_fkey references allocation_key_component (id),
        municipality_id uuid not null constraint allocation_key_quantity_municipality_fkey references municipality (id),
        year integer not null constraint allocation_key_quantity_year_check check (year between 2000 and 2199),
        quantity bigint not null constraint allocation_key_quantity_quantity_check check (quantity >= 0),
        constraint allocation_key_quantity_key unique (allocation_key_component_id, municipality_id, year)
      );
      comment on column allocation_key_quantity.quantity is 'By the unit: a count, cents, or millionths of a percent.';
      revoke update, delete, truncate on allocation_key_component, allocation_key_quantity from koersvast_app;

      alter table budget_split alter column municipality_key_id drop not null;
      alter table budget_split alter column building_block_key_id drop not null;
      alter table budget_split add column import_id uuid;
      alter table budget_split add constraint budget_split_grounds_check check (
        (municipality_key_id is null) = (building_block_key_id is null) and (municipality_key_id is null) = (import_id is not null));
      comment on column budget_split.import_id is 'Import that brought the amounts in; null when two keys made them.';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table budget_split drop column import_id;
      alter table budget_split alter column municipality_key_id set not null;
      alter table budget_split alter column building_block_key_id set not null;
      drop table allocation_key_quantity, allocation_key_component;
      alter table allocation_key drop constraint allocation_key_method_check;
      alter table allocation_key add constraint allocation_key_method_check check (method in ('FIXED_PERCENT'));
    `);
  }
}
