import { MigrationInterface, QueryRunner } from 'typeorm';

/** Audit chain, idempotency keys and search documents. The audit table can only be written through audit_append(). */
export class CreatePlatform1764000000000 implements MigrationInterface {
  name = 'CreatePlatform1764000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table audit_event (
        seq bigint not null constraint audit_event_pkey primary key,
        at timestamptz not null,
        programme_id uuid,
        actor_kind text not null,
        actor_id uuid,
        actor_name text not null,
        origin text not null,
        action text not null,
        kind text not null,
        record_id uuid not null,
        version_id uuid,
        before jsonb,
        after jsonb,
        hash text not null
      );
      create index audit_event_record_idx on audit_event (kind, record_id, seq);
      create index audit_event_programme_idx on audit_event (programme_id, seq);
      revoke insert, update, delete, truncate on audit_event from koersvast_app;

      create table audit_head (
        singleton boolean not null default true constraint audit_head_pkey primary key
          constraint audit_head_singleton_check check (singleton),
        seq bigint not null,
        hash text not null
      );
      insert into audit_head (seq, hash) values (0, repeat('0', 64));
      revoke insert, update, delete, truncate on audit_head from koersvast_app;

      create function audit_hash(previous text, e audit_event) returns text language sql immutable as $$
        select encode(sha256(convert_to(concat_ws('|', previous, e.seq, extract(epoch from e.at), e.programme_id, e.actor_kind,
          e.actor_id, e.actor_name, e.origin, e.action, e.kind, e.record_id, e.version_id,
          coalesce(e.before::text, '-'), coalesce(e.after::text, '-')), 'UTF8')), 'hex')
      $$;

      -- One update of the head per batch: a head update per row makes large transactions quadratic.
      create function audit_append(entries jsonb) returns bigint
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        head audit_head%rowtype;
        entry jsonb;
        event audit_event%rowtype;
      begin
        select * into head from audit_head for update;
        for entry in select value from jsonb_array_elements(entries) loop
          event := jsonb_populate_record(null::audit_event, entry);
          event.seq := head.seq + 1;
          event.at := clock_timestamp();
          event.before := nullif(entry->'before', 'null');
          event.after := nullif(entry->'after', 'null');
          event.hash := audit_hash(head.hash, event);
          insert into audit_event select event.*;
          head.seq := event.seq;
          head.hash := event.hash;
        end loop;
        update audit_head set seq = head.seq, hash = head.hash where singleton;
        return head.seq;
      end $$;

      -- Null when the chain is whole, else the sequence number of the first row that does not fit.
      create function audit_verify() returns bigint
      language plpgsql stable security definer set search_path = public, pg_temp as $$
      declare
        previous text := repeat('0', 64);
        expected bigint := 1;
        event audit_event%rowtype;
        head audit_head%rowtype;
      begin
        for event in select * from audit_event order by seq loop
          if event.seq <> expected or event.hash <> audit_hash(previous, event) then return expected; end if;
          previous := event.hash;
          expected := expected + 1;
        end loop;
        select * into head from audit_head;
        if head.seq <> expected - 1 or head.hash <> previous then return expected; end if;
        return null;
      end $$;

      create table idempotency_key (
        user_id uuid not null,
        key text not null constraint idempotency_key_key_check check (length(key) between 8 and 200),
        route text not null,
        request_hash text not null,
        status integer,
        body jsonb,
        recorded_at timestamptz not null default now(),
        constraint idempotency_key_pkey primary key (user_id, key)
      );
      create index idempotency_key_recorded_idx on idempotency_key (recorded_at);

      create table search_document (
        kind text not null,
        record_id uuid not null,
        programme_id uuid not null constraint search_document_programme_fkey references programme (id),
        tender_id uuid,
        workgroup_id uuid,
        code text not null,
        title text not null,
        text text not null,
        url text not null,
        words tsvector generated always as (
          setweight(to_tsvector('simple', code), 'A') || setweight(to_tsvector('dutch', title), 'B') || to_tsvector('dutch', text)
        ) stored,
        recorded_at timestamptz not null default now(),
        constraint search_document_pkey primary key (kind, record_id)
      );
      create index search_document_words_idx on search_document using gin (words);
      create index search_document_title_idx on search_document using gin ((code || ' ' || title) gin_trgm_ops);
      alter table search_document enable row level security;
      alter table search_document force row level security;
      create policy search_document_visible on search_document using (
        (tender_id is null and workgroup_id is null)
        or tender_id = any ((select app_tenders())::uuid[])
        or workgroup_id = any ((select app_workgroups())::uuid[])
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table search_document, idempotency_key;
      drop function audit_verify();
      drop function audit_append(jsonb);
      drop function audit_hash(text, audit_event);
      drop table audit_head, audit_event;
    `);
  }
}
