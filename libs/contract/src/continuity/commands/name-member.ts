import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { LockContract } from '../../contracts/commands/lock-contract';
import { ContinuityMemberEntity } from '../data/continuity-member.entity';
import { ContinuityCircle } from './continuity-circle';

/** Names who may see the partner's money. The first is named by anybody with the role; after that only by who sees it. */
@Injectable()
export class NameMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: LockContract,
    private readonly circle: ContinuityCircle,
  ) {}

  /** @throws DomainError 403, 404, 409 named already, 422 the person lacks the role. */
  async name(contractId: string, userId: string, watches: boolean): Promise<void> {
    const { programmeId } = await this.contracts.execute(contractId, 'continuity.write');
    if ((await this.circle.members(contractId)).length > 0) await this.circle.demand(contractId);
    await this.demandRole(programmeId, userId);
    const id = newId();
    const recordedBy = this.unitOfWork.actor.userId;
    await this.endStale(contractId, userId);
    await this.unitOfWork
      .repo(ContinuityMemberEntity)
      .insert({ id, programmeId, contractId, userId, watches, recordedBy, endedAt: null });
    this.told('continuity.member-named', id, programmeId, { contractId, userId, watches });
  }

  /** @throws DomainError 403, 404, 412 stale. */
  async change(id: string, watches: boolean, rowVersion: number): Promise<string> {
    const { contractId, programmeId } = await this.lock(id, rowVersion);
    await this.unitOfWork.repo(ContinuityMemberEntity).update(id, { watches, rowVersion: rowVersion + 1 });
    this.told('continuity.member-changed', id, programmeId, { watches });
    return contractId;
  }

  /** @throws DomainError 403, 404, 409 the last one, 412 stale. */
  async end(id: string, rowVersion: number): Promise<string> {
    const { contractId, programmeId, userId } = await this.lock(id, rowVersion);
    if ((await this.circle.members(contractId)).length < 2) {
      throw new DomainError('continuity.last-member', { status: 409 });
    }
    await this.unitOfWork.query(
      'update continuity_member set ended_at = now(), row_version = row_version + 1 where id = $1',
      [id],
    );
    this.told('continuity.member-ended', id, programmeId, { userId });
    return contractId;
  }

  private async lock(id: string, rowVersion: number): Promise<ContinuityMemberEntity> {
    const found = await this.unitOfWork.repo(ContinuityMemberEntity).findOneBy({ id });
    if (!found || found.endedAt) throw new DomainError('platform.not-found', { status: 404 });
    await this.circle.enter(found.contractId);
    const member = await this.unitOfWork.repo(ContinuityMemberEntity).findOneByOrFail({ id });
    if (member.endedAt) throw new DomainError('platform.not-found', { status: 404 });
    assertFresh(member.rowVersion, rowVersion);
    return member;
  }

  /** A place that somebody kept who lost the role and has it again: it begins anew. */
  private async endStale(contractId: string, userId: string): Promise<void> {
    if ((await this.circle.members(contractId)).length > 0) return;
    await this.unitOfWork.query(
      `update continuity_member set ended_at = now(), row_version = row_version + 1
       where contract_id = $1 and user_id = $2 and ended_at is null`,
      [contractId, userId],
    );
  }

  private async demandRole(programmeId: string, userId: string): Promise<void> {
    const [grant] = await this.unitOfWork.query(
      `select 1 from role_grant where user_id = $1 and programme_id = $2 and role in ('contractmanager', 'financien') limit 1`,
      [userId, programmeId],
    );
    if (grant) return;
    const code = 'continuity.member-role';
    throw new DomainError(code, { fields: [{ pointer: '/userId', code }] });
  }

  private told(action: string, recordId: string, programmeId: string, after: object): void {
    this.unitOfWork.audit({ action, kind: 'continuity', recordId, programmeId, after });
  }
}
