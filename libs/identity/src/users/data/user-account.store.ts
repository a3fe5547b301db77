import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { RoleGrantEntity } from './role-grant.entity';
import { UserAccountEntity } from './user-account.entity';

@Injectable()
export class UserAccountStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(account: Partial<UserAccountEntity>): Promise<void> {
    await this.unitOfWork.repo(UserAccountEntity).insert(account);
  }

  async addGrant(grant: Partial<RoleGrantEntity>): Promise<void> {
    await this.unitOfWork.repo(RoleGrantEntity).insert(grant);
  }

  one(id: string): Promise<UserAccountEntity> {
    return this.unitOfWork.repo(UserAccountEntity).findOneByOrFail({ id });
  }

  /** The account on the version that a change was based on, locked. @throws DomainError 404, 412. */
  async lock(id: string, rowVersion: number): Promise<UserAccountEntity> {
    const account = await this.unitOfWork
      .repo(UserAccountEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!account) throw new DomainError('platform.not-found', { status: 404 });
    assertFresh(account.rowVersion, rowVersion);
    return account;
  }

  async change(account: UserAccountEntity, change: Partial<UserAccountEntity>): Promise<void> {
    await this.unitOfWork.repo(UserAccountEntity).update(account.id, { ...change, rowVersion: account.rowVersion + 1 });
  }

  grant(userId: string, grantId: string): Promise<RoleGrantEntity | null> {
    return this.unitOfWork.repo(RoleGrantEntity).findOneBy({ id: grantId, userId });
  }

  async removeGrant(id: string): Promise<void> {
    await this.unitOfWork.repo(RoleGrantEntity).delete(id);
  }

  /** Whether somebody else is still an active beheerder of all programmes. */
  async anotherBeheerder(userId: string): Promise<boolean> {
    const [row] = await this.unitOfWork.query<{ another: boolean }>(
      `select exists (select from role_grant g join user_account u on u.id = g.user_id
                      where g.role = 'beheerder' and g.programme_id is null and u.state = 'ACTIVE' and u.id <> $1) as another`,
      [userId],
    );
    return row!.another;
  }
}
