import { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters leave by mail: to the contact of the offer, with the paper that was made and is kept. */
export class MailLetters1764514200000 implements MigrationInterface {
  name = 'MailLetters1764514200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table mail_attachment (
        mail_id uuid not null constraint mail_attachment_mail_fkey references mail_message (id),
        file_id uuid not null constraint mail_attachment_file_fkey references file (id),
        file_version_id uuid not null constraint mail_attachment_version_fkey references file_version (id),
        constraint mail_attachment_pkey primary key (mail_id, file_version_id)
      );
      create trigger mail_attachment_append_only before update or delete on mail_attachment for each row execute function refuse_change();
      revoke update, delete, truncate on mail_attachment from koersvast_app;
      alter table mail_attachment enable row level security;
      alter table mail_attachment force row level security;
      create policy mail_attachment_visible on mail_attachment using (exists (select 1 from mail_message m where m.id = mail_id));

      alter table offer_content
        add column contact_name text not null default '' constraint offer_content_contact_name_check check (length(contact_name) <= 200),
        add column contact_email text not null default ''
          constraint offer_content_contact_email_check check (contact_email = '' or contact_email like '%_@_%'),
        -- Street and number, postal code and place; one line each.
        add column contact_address text not null default '' constraint offer_content_contact_address_check check (length(contact_address) <= 500);

      alter table award_letter
        add column channel text constraint award_letter_channel_check check (channel in ('MAIL', 'ELSEWHERE')),
        add column sent_by uuid constraint award_letter_sent_by_fkey references user_account (id),
        -- The paper as it left.
        add column file_id uuid constraint award_letter_file_fkey references file (id),
        add column mail_id uuid constraint award_letter_mail_fkey references mail_message (id),
        add constraint award_letter_channel_sent_check check (channel is null or (sent_on is not null and file_id is not null
          and sent_by is not null and (channel = 'MAIL') = (mail_id is not null)));

      -- To whom a letter went and what it says stay with those who may read the offers.
      create policy mail_message_letter on mail_message as restrictive
        using (permission <> 'award.write' or tender_id = any ((select app_open_offers())::uuid[]));
      drop policy file_sealed on file;
      create policy file_sealed on file as restrictive for select
        using (permission not in ('offer.read', 'award.write') or tender_id = any ((select app_open_offers())::uuid[]));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop policy file_sealed on file;
      create policy file_sealed on file as restrictive for select
        using (permission <> 'offer.read' or tender_id = any ((select app_open_offers())::uuid[]));
      drop policy mail_message_letter on mail_message;
      alter table award_letter drop constraint award_letter_channel_sent_check,
        drop column mail_id, drop column file_id, drop column sent_by, drop column channel;
      alter table offer_content drop column contact_address, drop column contact_email, drop column contact_name;
      drop table mail_attachment;
    `);
  }
}
