import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { Role, UnitOfWork } from '@koersvast/platform';
import { Passwords } from '../../sessions/passwords';
import { UserAccountStore } from '../data/user-account.store';

export interface NewAccount {
  name: string;
  email: string;
  password: string;
}

export interface NewGrant {
  role: Role;
  programmeId?: string | null;
  municipalityId?: string | null;
  tenderId?: string | null;
  workgroupId?: string | null;
}

export const LEAST_PASSWORD = 12;

/** Makes accounts and grants; who may do so is decided by the caller. */
@Injectable()
export class Accounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: UserAccountStore,
    private readonly passwords: Passwords,
  ) {}

  /** @throws DomainError 422 password too short, 409 e-mail taken. */
  async create({ name, email, password }: NewAccount): Promise<string> {
    if (password.length < LEAST_PASSWORD) {
      throw new DomainError('identity.short-password', {
        fields: [{ pointer: '/password', code: 'identity.short-password', params: { least: LEAST_PASSWORD } }],
        params: { least: LEAST_PASSWORD },
      });
    }
    const id = newId();
    const passwordHash = await this.passwords.hash(password);
    await this.store.add({
      id,
      name: name.trim(),
      email: email.trim().toLowerCase(),
      passwordHash,
      recordedBy: this.unitOfWork.actor.userId,
    });
    this.unitOfWork.audit({
      action: 'user.created',
      kind: 'user',
      recordId: id,
      programmeId: null,
      after: { name, email },
    });
    return id;
  }

  /** Makes a password the one that works; does nothing when it is already. */
  async keepPassword(userId: string, password: string): Promise<void> {
    const account = await this.store.one(userId);
    if (await this.passwords.matches(account.passwordHash, password)) return;
    await this.store.change(account, { passwordHash: await this.passwords.hash(password) });
    this.unitOfWork.audit({ action: 'user.password-set', kind: 'user', recordId: userId, programmeId: null });
  }

  async grant(userId: string, grant: NewGrant): Promise<string> {
    const id = newId();
    await this.store.addGrant({
      id,
      userId,
      role: grant.role,
      programmeId: grant.programmeId ?? null,
      municipalityId: grant.municipalityId ?? null,
      tenderId: grant.tenderId ?? null,
      workgroupId: grant.workgroupId ?? null,
      recordedBy: this.unitOfWork.actor.userId,
    });
    this.unitOfWork.audit({
      action: 'user.granted',
      kind: 'user',
      recordId: userId,
      programmeId: grant.programmeId ?? null,
      after: { ...grant },
    });
    return id;
  }
}
