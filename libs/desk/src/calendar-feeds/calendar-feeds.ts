import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { assertFresh, Clock, Settings, UnitOfWork } from '@koersvast/platform';
import type { CalendarFeedResponse } from './http/calendar-feed.response';

interface FeedRow {
  active: boolean;
  issuedAt: Date;
  readAt: Date | null;
  rowVersion: number;
}

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The secret link by which a person reads the own calendar elsewhere. The secret is shown once; only its hash is kept. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async own(programmeId: string): Promise<CalendarFeedResponse> {
    const row = await this.row(programmeId);
    return {
      active: row?.active ?? false,
      issuedAt: row?.active ? row.issuedAt.toISOString() : null,
      readAt: row?.active ? (row.readAt?.toISOString() ?? null) : null,
      rowVersion: row?.rowVersion ?? 0,
      url: null,
    };
  }

  /** Makes the link, or another one in its place: the old one then leads nowhere. @throws DomainError 412 */
  async renew(programmeId: string, rowVersion: number): Promise<CalendarFeedResponse> {
    const token = randomBytes(32).toString('base64url');
    await this.change(programmeId, rowVersion, tokenHash(token));
    this.audit('calendar-feed.issued', programmeId);
    const url = new URL('/api/v1/calendar-feeds/agenda.ics', this.settings.PUBLIC_URL);
    // In the query, which no log line keeps.
    url.searchParams.set('token', token);
    return { ...(await this.own(programmeId)), url: url.href };
  }

  /** @throws DomainError 412 */
  async withdraw(programmeId: string, rowVersion: number): Promise<CalendarFeedResponse> {
    await this.change(programmeId, rowVersion, null);
    this.audit('calendar-feed.withdrawn', programmeId);
    return this.own(programmeId);
  }

  private async change(programmeId: string, rowVersion: number, hash: string | null): Promise<void> {
    const { userId } = this.unitOfWork.actor;
    await this.unitOfWork.query('select pg_advisory_xact_lock(hashtextextended($1, 815007))', [
      `${userId}${programmeId}`,
    ]);
    assertFresh((await this.row(programmeId))?.rowVersion ?? 0, rowVersion);
    await this.unitOfWork.query(
      `insert into calendar_feed (id, programme_id, user_id, token_hash, issued_at) values ($1, $2, $3, $4, $5)
       on conflict on constraint calendar_feed_person_key do update set token_hash = excluded.token_hash,
         issued_at = excluded.issued_at, read_at = null, row_version = calendar_feed.row_version + 1`,
      [newId(), programmeId, userId, hash, this.clock.now()],
    );
  }

  private async row(programmeId: string): Promise<FeedRow | undefined> {
    const [row] = await this.unitOfWork.query<FeedRow>(
      `select token_hash is not null as active, issued_at as "issuedAt", read_at as "readAt", row_version as "rowVersion"
       from calendar_feed where user_id = $1 and programme_id = $2`,
      [this.unitOfWork.actor.userId, programmeId],
    );
    return row;
  }

  private audit(action: string, programmeId: string): void {
    this.unitOfWork.audit({ action, kind: 'calendar-feed', recordId: this.unitOfWork.actor.userId!, programmeId });
  }
}
