import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { ContractState } from '../domain/contract';

export interface LockedContract {
  id: string;
  programmeId: string;
  /** 'yyyy-mm-dd' */
  startsOn: string;
  state: ContractState;
  lastObligationNumber: number;
}

/** The contract for who changes something that hangs on it; others wait. */
@Injectable()
export class LockContract {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 404 not there for this person, 403 not permitted, 409 ended. */
  async execute(id: string, permission: string): Promise<LockedContract> {
    const [contract] = await this.unitOfWork.query<LockedContract>(
      `select id, programme_id as "programmeId", starts_on as "startsOn", state, last_obligation_number as "lastObligationNumber"
       from contract where id = $1 for update`,
      [id],
    );
    if (!contract) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand(permission, { programmeId: contract.programmeId });
    if (contract.state === 'ENDED') throw new DomainError('contract.ended', { status: 409 });
    return contract;
  }
}
