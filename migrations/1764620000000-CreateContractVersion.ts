import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a contract says, by the day from which it holds. A version holds until the next one that is not superseded; how it
 * was known before is kept. The head of the contract follows the last of them, for the register. Contracts of before this
 * get their first version from their head.
 */
export class CreateContractVersion1764620000000 implements MigrationInterface {
  name = 'CreateContractVersion1764620000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table contract_version (
        id uuid not null constraint contract_version_pkey primary key,
        programme_id uuid not null constraint contract_version_programme_fkey references programme (id),
        contract_id uuid not null,
        n integer not null constraint contract_version_n_check check (n > 0),
        valid_from date not null,
        terms jsonb not null constraint contract_version_terms_check check (jsonb_typeof(terms) = 'object'),
        source text not null constraint contract_version_source_check check (source in ('AWARD', 'REVISION', 'MODIFICATION')),
        modification_id uuid,
        reason text not null constraint contract_version_reason_check check (length(btrim(reason)) between 1 and 4000),
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint contract_version_recorded_by_fkey references user_account (id),
        superseded_at timestamptz,
        constraint contract_version_contract_fkey foreign key (programme_id, contract_id) references contract (programme_id, id),
        constraint contract_version_n_key unique (contract_id, n),
        constraint contract_version_modification_check check ((source = 'MODIFICATION') = (modification_id is not null))
      );
      create unique index contract_version_from_key on contract_version (contract_id, valid_from) where superseded_at is null;
      create function contract_version_kept() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.superseded_at is not null
           or to_jsonb(new) - 'superseded_at' is distinct from to_jsonb(old) - 'superseded_at' then
          raise exception 'a version of a contract stays as it is' using errcode = 'check_violation', constraint = 'contract_version_kept';
        end if;
        return new;
      end $$;
      create trigger contract_version_kept before update or delete on contract_version
        for each row execute function contract_version_kept();
      revoke delete, truncate on contract_version from koersvast_app;

      insert into contract_version (id, programme_id, contract_id, n, valid_from, terms, source, reason, recorded_at, recorded_by)
      select gen_random_uuid(), c.programme_id, c.id, 1, c.starts_on,
             jsonb_build_object('title', c.title, 'startsOn', c.starts_on, 'endsOn', c.ends_on, 'paymentRoute', c.payment_route,
               'noticeMonths', null, 'accessDecider', null, 'accessBasis', '',
               'parties', jsonb_build_array(jsonb_build_object('role', 'CONTRACTOR', 'name', c.contractor, 'kvk', a.contractor_kvk,
                 'signatory', '', 'signatoryFunction', '', 'signedOn', null)),
               'yearValues', '[]'::jsonb, 'renewals', '[]'::jsonb, 'documents', '[]'::jsonb, 'clauses', '[]'::jsonb,
               'escalationTerms', '[{"level": "OPERATIONAL", "days": 5}, {"level": "TACTICAL", "days": 10},
                                    {"level": "STRATEGIC", "days": 15}, {"level": "ADMINISTRATIVE", "days": 20}]'::jsonb),
             'AWARD', 'Bij de gunning', c.recorded_at, c.recorded_by
      from contract c left join award a on a.id = c.award_id;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table contract_version; drop function contract_version_kept();');
  }
}
