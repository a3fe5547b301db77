import { Injectable } from '@nestjs/common';
import { Periodic, PeriodicTask } from '@koersvast/platform';
import { PostgresSessionStore } from './data/session.store';

/** Sessions that ended are of no use to anybody. */
@Injectable()
@Periodic({ minutes: 10 })
export class EndedSessionsTask implements PeriodicTask {
  constructor(private readonly sessions: PostgresSessionStore) {}

  run(): Promise<void> {
    return this.sessions.sweep();
  }
}
