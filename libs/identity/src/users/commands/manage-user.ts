import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { PostgresSessionStore } from '../../sessions/data/session.store';
import { Passwords } from '../../sessions/passwords';
import { UserAccountStore } from '../data/user-account.store';
import { Accounts, NewAccount, NewGrant } from './accounts';

export interface UserChange {
  name?: string;
  email?: string;
  state?: 'ACTIVE' | 'DISABLED';
}

/** What a beheerder does with accounts. Nobody changes his own roles, and one beheerder always stays. */
@Injectable()
export class ManageUser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: UserAccountStore,
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly sessions: PostgresSessionStore,
  ) {}

  /** A new account without roles. Answers the id. */
  create(account: NewAccount): Promise<string> {
    this.demandEverywhere();
    return this.accounts.create(account);
  }

  async change(id: string, change: UserChange, rowVersion: number): Promise<void> {
    this.demandEverywhere();
    const account = await this.store.lock(id, rowVersion);
    const leaving = change.state === 'DISABLED';
    if (leaving && id === this.unitOfWork.actor.userId) throw new DomainError('identity.own-account');
    if (leaving && !(await this.store.anotherBeheerder(id))) throw new DomainError('identity.last-beheerder');
    const next = { ...change, ...(change.email ? { email: change.email.trim().toLowerCase() } : {}) };
    await this.store.change(account, next);
    if (leaving) this.endSessionsAfterCommit(id);
    this.audit('user.changed', id, { name: account.name, email: account.email, state: account.state }, next);
  }

  async setPassword(id: string, password: string, rowVersion: number): Promise<void> {
    this.demandEverywhere();
    const account = await this.store.lock(id, rowVersion);
    await this.store.change(account, { passwordHash: await this.passwords.hash(password) });
    this.endSessionsAfterCommit(id);
    this.audit('user.password-set', id);
  }

  /** One's own password: asks the current one. */
  async changeOwnPassword(current: string, password: string): Promise<void> {
    const account = await this.store.one(this.unitOfWork.actor.userId!);
    if (!(await this.passwords.matches(account.passwordHash, current))) {
      const field = { pointer: '/currentPassword', code: 'identity.wrong-current-password' };
      throw new DomainError('identity.wrong-current-password', { fields: [field] });
    }
    await this.store.change(account, { passwordHash: await this.passwords.hash(password) });
    this.audit('user.password-changed', account.id);
  }

  async grant(id: string, grant: NewGrant, rowVersion: number): Promise<void> {
    const account = await this.store.lock(id, rowVersion);
    this.demandOthers(id);
    this.demandFor(grant.programmeId ?? null);
    if (
      (grant.role === 'werkgroeplid') !== Boolean(grant.workgroupId) ||
      (!grant.programmeId && grant.role !== 'beheerder')
    ) {
      throw new DomainError('identity.grant-scope', { fields: [{ pointer: '/role', code: 'identity.grant-scope' }] });
    }
    await this.accounts.grant(id, grant);
    await this.store.change(account, {});
  }

  async withdraw(id: string, grantId: string, rowVersion: number): Promise<void> {
    const account = await this.store.lock(id, rowVersion);
    this.demandOthers(id);
    const grant = await this.store.grant(id, grantId);
    if (!grant) throw new DomainError('platform.not-found', { status: 404 });
    this.demandFor(grant.programmeId);
    const { role, programmeId, municipalityId, tenderId, workgroupId } = grant;
    await this.store.removeGrant(grantId);
    await this.store.change(account, {});
    this.audit('user.grant-withdrawn', id, { role, programmeId, municipalityId, tenderId, workgroupId });
  }

  private demandOthers(id: string): void {
    if (id === this.unitOfWork.actor.userId) throw new DomainError('identity.own-grants', { status: 403 });
  }

  private demandFor(programmeId: string | null): void {
    const { actor } = this.unitOfWork;
    if (actor.holdsEverywhere('user.write')) return;
    if (programmeId === null) throw actor.refusal('user.write');
    actor.demand('user.write', { programmeId });
  }

  /** An account spans programmes: only who manages all of them changes it. */
  private demandEverywhere(): void {
    const { actor } = this.unitOfWork;
    if (!actor.holdsEverywhere('user.write')) throw actor.refusal('user.write');
  }

  private endSessionsAfterCommit(userId: string): void {
    this.unitOfWork.afterCommit(() => void this.sessions.endAll(userId));
  }

  private audit(action: string, recordId: string, before?: object, after?: object): void {
    this.unitOfWork.audit({ action, kind: 'user', recordId, programmeId: null, before, after });
  }
}
