import { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail that goes out: written in the transaction of what it tells, delivered by a job. As hidden as what it tells. */
export class CreateMail1764005100000 implements MigrationInterface {
  name = 'CreateMail1764005100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table mail_message (
        id uuid not null constraint mail_message_pkey primary key,
        programme_id uuid not null constraint mail_message_programme_fkey references programme (id),
        tender_id uuid constraint mail_message_tender_fkey references tender (id),
        workgroup_id uuid constraint mail_message_workgroup_fkey references workgroup (id),
        unique_key text not null constraint mail_message_key unique
          constraint mail_message_unique_key_check check (length(unique_key) between 1 and 300),
        permission text not null,
        recipient text not null constraint mail_message_recipient_check check (recipient like '%_@_%'),
        subject text not null constraint mail_message_subject_check check (length(btrim(subject)) between 1 and 300),
        body text not null constraint mail_message_body_check check (length(body) between 1 and 500000),
        state text not null default 'QUEUED' constraint mail_message_state_check check (state in ('QUEUED', 'SENT')),
        sent_at timestamptz,
        sent_by text constraint mail_message_sent_by_check check (sent_by in ('SMTP', 'FOLDER')),
        job_id uuid,
        recorded_at timestamptz not null default now(),
        recorded_by uuid,
        constraint mail_message_sent_check check ((state = 'SENT') = (sent_at is not null and sent_by is not null))
      );
      comment on column mail_message.permission is 'What one needs, in the scope of the message, to read its words.';
      create index mail_message_programme_idx on mail_message (programme_id, recorded_at desc, id);
      revoke delete, truncate on mail_message from koersvast_app;
      create function mail_message_words() returns trigger language plpgsql as $$
      begin
        if (new.unique_key, new.recipient, new.subject, new.body, new.permission) is distinct from
           (old.unique_key, old.recipient, old.subject, old.body, old.permission) or old.state = 'SENT' then
          raise exception 'a message does not change' using errcode = 'check_violation', constraint = 'mail_message_words';
        end if;
        return new;
      end $$;
      create trigger mail_message_words before update on mail_message for each row execute function mail_message_words();
      alter table mail_message enable row level security;
      alter table mail_message force row level security;
      create policy mail_message_visible on mail_message using (
        (tender_id is null or tender_id = any ((select app_tenders())::uuid[]))
        and (workgroup_id is null or workgroup_id = any ((select app_workgroups())::uuid[])));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table mail_message; drop function mail_message_words();');
  }
}
