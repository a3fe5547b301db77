import { Inject, Injectable } from '@nestjs/common';
import { Actor, ActorResolver, ask, PermissionTable, PERMISSIONS } from '@koersvast/platform';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { AccountRow, accountSql } from './account-sql';
import { takeAccount } from './request-account';

const ACCOUNT = accountSql('$1');

/** Who is behind a session, with the grants of this moment: a withdrawn grant works at the next request. */
@Injectable()
export class SessionActorResolver extends ActorResolver {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(PERMISSIONS) private readonly permissions: PermissionTable,
  ) {
    super();
  }

  async resolve(request: FastifyRequest): Promise<Actor | null> {
    const userId = (request as { session?: { userId?: string } }).session?.userId;
    if (!userId) return null;
    const account = takeAccount(userId);
    return account === undefined ? this.actorOf(userId, request.ip) : this.actor(userId, account, request.ip);
  }

  /** The actor of an account, or null when it does not exist or is disabled. */
  async actorOf(userId: string, origin: string): Promise<Actor | null> {
    const [account] = await ask<AccountRow>(this.dataSource, ACCOUNT, [userId]);
    return this.actor(userId, account ?? null, origin);
  }

  private actor(userId: string, account: AccountRow | null, origin: string): Actor | null {
    if (!account) return null;
    return new Actor('user', userId, account.name, account.grants, this.permissions, origin, account.everywhere);
  }
}
