import { Injectable } from '@nestjs/common';
import { Actor, UnitOfWork } from '@koersvast/platform';
import { PostgresSessionStore } from './data/session.store';

/** Ends all sessions of the actor, also the one in hand. */
@Injectable()
export class SignOutEverywhere {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: PostgresSessionStore,
  ) {}

  async execute(actor: Actor): Promise<void> {
    const userId = actor.userId!;
    await this.unitOfWork.run(actor, async () =>
      this.unitOfWork.audit({ action: 'session.ended-everywhere', kind: 'user', recordId: userId, programmeId: null }),
    );
    await this.sessions.endAll(userId);
  }
}
