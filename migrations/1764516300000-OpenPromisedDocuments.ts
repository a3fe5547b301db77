import { MigrationInterface, QueryRunner } from 'typeorm';

const sealed = (more: string) => `
  drop policy file_sealed on file;
  create policy file_sealed on file as restrictive for select using (
    permission not in ('offer.read', 'award.write') or tender_id = any ((select app_open_offers())::uuid[]) ${more});`;

/** What was promised binds: who manages the contract opens the document in which it stands, and no other of the offer. */
export class OpenPromisedDocuments1764516300000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- In plpgsql: the obligations that it reads are made by a later migration of an empty database.
      create function app_promised_files() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
      begin return (
        select coalesce(array_agg(p.file_id), '{}') from award_promise p
        where p.file_id is not null
          and exists (select from obligation o where o.source_kind = 'PROMISE' and o.source_id = p.id
                      and o.state in ('CONFIRMED', 'ENDED', 'MERGED'))
          and exists (select from role_grant g where g.user_id = app_user() and g.role = 'contractmanager'
                      and g.programme_id = p.programme_id and (g.tender_id is null or g.tender_id = p.tender_id)));
      end $$;
      comment on function app_promised_files() is
        'Documents of a winning offer in which a promise stands that became an obligation, for the contract managers.';
      ${sealed(`or (permission = 'offer.read' and id = any ((select app_promised_files())::uuid[]))`)}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${sealed('')} drop function app_promised_files();`);
  }
}
