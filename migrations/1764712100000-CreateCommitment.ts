import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was committed (vastgelegd): per contract year what was agreed with the partner, and what is entered beside it. The
 * amounts are movements that are only added; what stays open never falls below nil for what a person entered.
 */
export class CreateCommitment1764712100000 implements MigrationInterface {
  name = 'CreateCommitment1764712100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table commitment (
        id uuid not null constraint commitment_pkey primary key,
        programme_id uuid not null constraint commitment_programme_fkey references programme (id),
        contract_id uuid,
        year integer not null constraint commitment_year_check check (year between 2000 and 2199),
        number integer not null,
        code text not null constraint commitment_code_check check (code ~ '^VL-[0-9]{3,}$'),
        kind text not null constraint commitment_kind_check check (kind in ('CONTRACT_YEAR', 'ENTERED')),
        municipality_id uuid constraint commitment_municipality_fkey references municipality (id),
        building_block_id uuid constraint commitment_building_block_fkey references building_block (id),
        title text not null constraint commitment_title_check check (length(trim(title)) between 1 and 200),
        supplier text not null constraint commitment_supplier_check check (length(supplier) <= 200),
        external_number text not null default '' constraint commitment_external_number_check check (length(external_number) <= 60),
        decision_reference text not null constraint commitment_decision_check check (length(decision_reference) <= 200),
        amount_cents bigint not null constraint commitment_amount_check check (amount_cents > 0 or kind = 'CONTRACT_YEAR'),
        starts_on date not null,
        ends_on date not null,
        state text not null constraint commitment_state_check check (state in ('REQUESTED', 'ACTIVE', 'REJECTED', 'WITHDRAWN')),
        override_reason text constraint commitment_override_reason_check check (length(trim(override_reason)) between 1 and 2000),
        decision_note text,
        decided_by uuid constraint commitment_decided_by_fkey references user_account (id),
        decided_at timestamptz,
        row_version integer not null default 1,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint commitment_recorded_by_fkey references user_account (id),
        constraint commitment_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint commitment_code_key unique (programme_id, code),
        constraint commitment_term_check check (ends_on >= starts_on),
        constraint commitment_of_check check (
          case kind when 'CONTRACT_YEAR' then contract_id is not null and municipality_id is null and state = 'ACTIVE'
          else municipality_id is not null end),
        constraint commitment_four_eyes_check check (decided_by is null or state = 'WITHDRAWN' or decided_by <> recorded_by)
      );
      create unique index commitment_contract_year_key on commitment (contract_id, year) where kind = 'CONTRACT_YEAR';
      create unique index commitment_external_key on commitment (programme_id, year, municipality_id, external_number)
        where external_number <> '' and state in ('REQUESTED', 'ACTIVE');
      create index commitment_list_idx on commitment (programme_id, year, number, id);
      create index commitment_room_idx on commitment (programme_id, year, contract_id, municipality_id);

      create table commitment_movement (
        id uuid not null constraint commitment_movement_pkey primary key,
        programme_id uuid not null,
        commitment_id uuid not null constraint commitment_movement_commitment_fkey references commitment (id),
        municipality_id uuid not null constraint commitment_movement_municipality_fkey references municipality (id),
        building_block_id uuid constraint commitment_movement_building_block_fkey references building_block (id),
        kind text not null constraint commitment_movement_kind_check check (kind in ('ENTERED', 'USED', 'CANCELLED')),
        amount_cents bigint not null constraint commitment_movement_amount_check check (amount_cents <> 0),
        valid_on date not null,
        description text not null constraint commitment_movement_description_check check (length(trim(description)) between 1 and 400),
        actual_id uuid constraint commitment_movement_actual_fkey references actual (id),
        advance_payment_id uuid constraint commitment_movement_payment_key unique
          constraint commitment_movement_payment_fkey references advance_payment (id),
        reverses_id uuid constraint commitment_movement_reverses_fkey references commitment_movement (id),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint commitment_movement_recorded_by_fkey references user_account (id),
        constraint commitment_movement_source_check check (kind = 'USED' or num_nonnulls(actual_id, advance_payment_id) = 0)
      );
      create unique index commitment_movement_reverses_key on commitment_movement (reverses_id) where reverses_id is not null;
      create index commitment_movement_commitment_idx on commitment_movement (commitment_id, recorded_at, id);
      create index commitment_movement_actual_idx on commitment_movement (actual_id) where actual_id is not null;

      create function commitment_stays_open() returns trigger language plpgsql as $$
      declare
        held commitment%rowtype;
        before commitment_movement%rowtype;
      begin
        select * into held from commitment where id = new.commitment_id;
        if held.kind = 'ENTERED' and ((new.municipality_id, new.building_block_id) is distinct from (held.municipality_id, held.building_block_id)
          or held.state <> 'ACTIVE') then
          raise exception 'a movement belongs to its commitment' using errcode = '23514', constraint = 'commitment_movement_of_check';
        end if;
        if new.reverses_id is not null then
          select * into before from commitment_movement where id = new.reverses_id;
          if before.reverses_id is not null or (before.commitment_id, before.kind, before.municipality_id, -before.amount_cents)
            is distinct from (new.commitment_id, new.kind, new.municipality_id, new.amount_cents) then
            raise exception 'a reversal takes back exactly one movement' using errcode = '23514',
              constraint = 'commitment_movement_reverses_check';
          end if;
        elsif held.kind = 'ENTERED' and new.amount_cents < 0 then
          raise exception 'a movement is above nil' using errcode = '23514', constraint = 'commitment_movement_amount_check';
        end if;
        if held.kind = 'ENTERED' and (
          select sum(case kind when 'ENTERED' then amount_cents else -amount_cents end) from commitment_movement
          where commitment_id = new.commitment_id
        ) < 0 then
          raise exception 'more used than is open' using errcode = '23514', constraint = 'commitment_open_check';
        end if;
        return null;
      end $$;
      create constraint trigger commitment_movement_open after insert on commitment_movement
        deferrable initially deferred for each row execute function commitment_stays_open();
      create trigger commitment_movement_known before insert on commitment_movement
        for each row execute function budget_known_since();

      create function commitment_keeps_still() returns trigger language plpgsql as $$
      begin
        if to_jsonb(old) - '{state,decision_note,decided_by,decided_at,row_version}'::text[]
          <> to_jsonb(new) - '{state,decision_note,decided_by,decided_at,row_version}'::text[]
          or (old.state <> 'REQUESTED' and old.state <> new.state) then
          raise exception 'commitment % keeps what was entered', old.code using errcode = '23514',
            constraint = 'commitment_keeps_still_check';
        end if;
        return new;
      end $$;
      create trigger commitment_keeps_still before update on commitment for each row execute function commitment_keeps_still();

      revoke delete, truncate on commitment from koersvast_app;
      revoke update, delete, truncate on commitment_movement from koersvast_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table commitment_movement, commitment;
      drop function commitment_keeps_still();
      drop function commitment_stays_open();
    `);
  }
}
