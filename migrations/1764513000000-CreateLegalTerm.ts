import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The terms of the law, dated. Rows are only added: a change of the law is a row from its first day on, so that what was
 * reckoned with an earlier one stays as it was. It holds for every programme alike.
 */
export class CreateLegalTerm1764513000000 implements MigrationInterface {
  name = 'CreateLegalTerm1764513000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table legal_term (
        id uuid not null constraint legal_term_pkey primary key default gen_random_uuid(),
        code text not null constraint legal_term_code_check check (code in ('STANDSTILL', 'CLARIFICATION_NOTE',
          'CLARIFICATION_NOTE_URGENT', 'OFFERS', 'OFFERS_URGENT', 'OFFERS_AFTER_PRIOR_NOTICE',
          'OFFERS_AFTER_PRIOR_NOTICE_FLOOR', 'REQUESTS_TO_PARTICIPATE', 'AWARD_NOTICE')),
        regime text not null constraint legal_term_regime_check check (regime in ('SAS', 'OPEN', 'RESTRICTED')),
        -- Null: from this day on the law demands nothing here.
        days integer constraint legal_term_days_check check (days between 1 and 3660),
        article text not null constraint legal_term_article_check check (length(btrim(article)) between 1 and 60),
        -- Where the change was published; empty for what ships with the product.
        source text not null default '' constraint legal_term_source_check check (length(source) <= 300),
        valid_from date not null,
        recorded_at timestamptz not null default now(),
        recorded_by uuid constraint legal_term_recorded_by_fkey references user_account (id),
        constraint legal_term_key unique (code, regime, valid_from)
      );
      create function legal_term_stays() returns trigger language plpgsql as $$
      begin
        raise exception 'a legal term stays' using errcode = 'check_violation', constraint = 'legal_term_append_only';
      end $$;
      create trigger legal_term_append_only before update or delete on legal_term
        for each row execute function legal_term_stays();
      revoke update, delete, truncate on legal_term from koersvast_app;
      insert into legal_term (code, regime, days, article, valid_from)
      select code, regime, days, article, valid_from::date
      from (values
        ('STANDSTILL', '{OPEN,RESTRICTED}', 20, '2.127', '2013-04-01'),
        ('CLARIFICATION_NOTE', '{SAS,OPEN,RESTRICTED}', 10, '2.54', '2013-04-01'),
        ('CLARIFICATION_NOTE_URGENT', '{SAS,OPEN,RESTRICTED}', 4, '2.54', '2013-04-01'),
        ('OFFERS', '{OPEN}', 45, '2.71', '2016-07-01'),
        ('OFFERS', '{RESTRICTED}', 40, '2.71', '2016-07-01'),
        ('OFFERS_URGENT', '{OPEN}', 15, '2.74', '2016-07-01'),
        ('OFFERS_AFTER_PRIOR_NOTICE', '{OPEN}', 29, '2.72', '2016-07-01'),
        ('OFFERS_AFTER_PRIOR_NOTICE_FLOOR', '{OPEN}', 22, '2.72', '2016-07-01'),
        ('REQUESTS_TO_PARTICIPATE', '{RESTRICTED}', 30, '2.71', '2016-07-01'),
        ('AWARD_NOTICE', '{SAS,OPEN,RESTRICTED}', 30, '2.134', '2016-07-01')
      ) as law (code, regimes, days, article, valid_from), unnest(law.regimes::text[]) as regime;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table legal_term; drop function legal_term_stays();');
  }
}
