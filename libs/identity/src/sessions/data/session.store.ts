import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SessionStore } from '@fastify/session';
import { ask } from '@koersvast/platform';
import type { Session } from 'fastify';
import { DataSource } from 'typeorm';
import { AccountRow, accountSql } from '../account-sql';
import { keepAccount } from '../request-account';

export const IDLE_MINUTES = 30;
export const ABSOLUTE_HOURS = 12;

/** A stolen table of sessions must not be a table of keys. */
const hashed = (id: string) => createHash('sha256').update(id).digest('hex');

const SESSION = `
  select s.data, s.user_id as "userId", s.seen_at < now() - interval '1 minute' as touch, to_jsonb(account) as account
  from session s left join lateral (${accountSql('s.user_id')}) account on true
  where s.id_hash = $1 and s.ends_at > now() and s.seen_at > now() - make_interval(mins => ${IDLE_MINUTES})`;

interface SessionRow {
  data: Session;
  userId: string | null;
  touch: boolean;
  account: AccountRow | null;
}

type Done = (error?: Error | null) => void;

/**
 * Sessions in PostgreSQL for @fastify/session. Outside any unit of work on purpose: this is what finds out who acts.
 * Idle 30 minutes, absolute 12 hours (security.md T17).
 */
@Injectable()
export class PostgresSessionStore implements SessionStore {
  constructor(private readonly dataSource: DataSource) {}

  set(id: string, session: Session, done: Done): void {
    const userId = (session as { userId?: string }).userId ?? null;
    const origin = (session as { origin?: string }).origin ?? null;
    this.dataSource
      .query(
        `insert into session (id_hash, user_id, data, origin, ends_at)
         values ($1, $2, $3, $4, now() + make_interval(hours => ${ABSOLUTE_HOURS}))
         on conflict on constraint session_pkey do update set user_id = excluded.user_id, data = excluded.data, seen_at = now()`,
        [hashed(id), userId, JSON.stringify(session), origin],
      )
      .then(() => done(null), done);
  }

  /** The session, and in the same statement the account behind it, which the guard asks for next. */
  get(id: string, done: (error: Error | null, session?: Session | null) => void): void {
    ask<SessionRow>(this.dataSource, SESSION, [hashed(id)])
      .then(async ([row]) => {
        if (row?.userId) keepAccount(row.userId, row.account);
        // At most one write a minute: a page with ten requests must not make ten versions of a row.
        if (row?.touch)
          await this.dataSource.query('update session set seen_at = now() where id_hash = $1', [hashed(id)]);
        done(null, row?.data ?? null);
      })
      .catch((error: Error) => done(error));
  }

  destroy(id: string, done: Done): void {
    this.dataSource.query('delete from session where id_hash = $1', [hashed(id)]).then(() => done(null), done);
  }

  /** Ends all sessions of a user, or all but the one in hand. Answers how many ended. */
  async endAll(userId: string, exceptId?: string): Promise<number> {
    const [, count] = await this.dataSource.query('delete from session where user_id = $1 and id_hash <> $2', [
      userId,
      exceptId ? hashed(exceptId) : '',
    ]);
    return count as number;
  }

  async sweep(): Promise<void> {
    await this.dataSource.query(
      `delete from session where ends_at <= now() or seen_at <= now() - make_interval(mins => ${IDLE_MINUTES})`,
    );
  }
}
