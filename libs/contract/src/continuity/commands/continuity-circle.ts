import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { LockContract, LockedContract } from '../../contracts/commands/lock-contract';

export interface CircleMember {
  id: string;
  userId: string;
  name: string;
  watches: boolean;
  rowVersion: number;
}

/** The persons who may see the money of the partner of one contract. */
@Injectable()
export class ContinuityCircle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: LockContract,
  ) {}

  /** Those who are named and still have a role by which they can be, by name. */
  members(contractId: string): Promise<CircleMember[]> {
    return this.unitOfWork.query<CircleMember>(
      `select m.id, m.user_id as "userId", u.name, m.watches, m.row_version as "rowVersion"
       from continuity_member m join user_account u on u.id = m.user_id
       where m.contract_id = $1 and m.ended_at is null and exists (
         select 1 from role_grant g
         where g.user_id = m.user_id and g.programme_id = m.programme_id and g.role in ('contractmanager', 'financien'))
       order by u.name, m.id`,
      [contractId],
    );
  }

  /**
   * Locks the contract for a member who enters something.
   * @throws DomainError 404, 403 without the role or not named
   */
  async enter(contractId: string): Promise<LockedContract> {
    const contract = await this.contracts.execute(contractId, 'continuity.write');
    await this.demand(contractId);
    return contract;
  }

  /** @throws DomainError 403 `continuity.not-in-circle` that says whom to ask. */
  async demand(contractId: string): Promise<void> {
    const { userId } = this.unitOfWork.actor;
    const members = await this.members(contractId);
    if (members.some((member) => member.userId === userId)) return;
    const names = members.map(({ name }) => name).join(' of ') || 'een contractmanager';
    throw new DomainError('continuity.not-in-circle', { status: 403, params: { names } });
  }
}
