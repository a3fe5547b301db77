import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { ContractState, PaymentRoute } from '../domain/contract';

/** What other libraries may know of a contract. Dates 'yyyy-mm-dd', both days belong to the contract. */
export interface ContractFact {
  id: string;
  programmeId: string;
  code: string;
  title: string;
  contractor: string;
  paymentRoute: PaymentRoute;
  startsOn: string;
  endsOn: string;
  state: ContractState;
}

const SELECT = `
  select id, programme_id as "programmeId", code, title, contractor, payment_route as "paymentRoute",
         starts_on as "startsOn", ends_on as "endsOn", state
  from contract`;

/** Contracts for other libraries: only those that the actor may read. */
@Injectable()
export class ContractFacts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 404 when it does not exist or the actor may not read its programme. */
  async one(id: string): Promise<ContractFact> {
    const [fact] = await this.unitOfWork.query<ContractFact>(`${SELECT} where id = $1`, [id]);
    if (!fact || !this.readable(fact)) throw new DomainError('platform.not-found', { status: 404 });
    return fact;
  }

  /** In the order of their codes. */
  async ofProgramme(programmeId: string): Promise<ContractFact[]> {
    const facts = await this.unitOfWork.query<ContractFact>(`${SELECT} where programme_id = $1 order by code, id`, [
      programmeId,
    ]);
    return facts.filter((fact) => this.readable(fact));
  }

  private readable(fact: ContractFact): boolean {
    return this.unitOfWork.actor.can('contract.read', { programmeId: fact.programmeId });
  }
}
