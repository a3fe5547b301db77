import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { LockContract } from '../../contracts/commands/lock-contract';
import { ReviseContract } from '../../contracts/commands/revise-contract';
import { RenewalDecisionEntity } from '../data/renewal-decision.entity';
import { assertDecisionDays, RenewalOutcome } from '../domain/renewal';
import { RenewalQuery } from '../queries/renewal.query';

export interface RenewalDecision {
  number: number;
  outcome: RenewalOutcome;
  /** 'yyyy-mm-dd' */
  decidedOn: string;
  decidedBy: string;
  reference: string;
  announcedOn: string | null;
}

/** Records what was decided on an option; a used one lengthens the contract in the same transaction. */
@Injectable()
export class DecideRenewal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: LockContract,
    private readonly revision: ReviseContract,
    private readonly renewals: RenewalQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403, 404, 409 not its turn or decided already, 422 a day that cannot be. */
  async decide(contractId: string, { number, ...decision }: RenewalDecision): Promise<void> {
    const { programmeId, state, startsOn } = await this.contracts.execute(contractId, 'contract.write');
    if (state !== 'ACTIVE') throw new DomainError('contract.state', { status: 409 });
    const today = this.clock.today();
    assertDecisionDays(decision.decidedOn, decision.announcedOn, today);
    const { terms, items } = await this.renewals.options(contractId);
    const option = items.find((one) => one.number === number);
    if (option?.state !== 'TO_DECIDE') throw new DomainError('renewal.turn', { status: 409 });
    const { months, decideBy, announceBy } = option;
    const row = {
      ...decision,
      id: newId(),
      programmeId,
      contractId,
      optionNumber: number,
      months,
      decideBy,
      announceBy,
    };
    await this.unitOfWork.repo(RenewalDecisionEntity).insert({ ...row, recordedBy: this.unitOfWork.actor.userId });
    this.told('renewal.decided', row.id, programmeId, { number, ...decision });
    if (decision.outcome === 'NOT_USED') return;
    const renewals = terms.renewals.filter((one) => one.number !== number);
    await this.revision.apply(contractId, {
      validFrom: today > startsOn ? today : startsOn,
      change: { endsOn: option.endsOn!, renewals },
      ...{ source: 'REVISION', reason: reasonOf(number, decision) },
    });
  }

  /** The other party was told. Answers the contract. @throws DomainError 403, 404, 409 withdrawn, 412, 422. */
  async announce(id: string, announcedOn: string, rowVersion: number): Promise<string> {
    const decision = await this.lock(id, rowVersion);
    assertDecisionDays(decision.decidedOn, announcedOn, this.clock.today());
    await this.unitOfWork.repo(RenewalDecisionEntity).update(id, { announcedOn, rowVersion: rowVersion + 1 });
    this.told('renewal.announced', id, decision.programmeId, { number: decision.optionNumber, announcedOn });
    return decision.contractId;
  }

  /** Only a refusal: what an option lengthened is a version of the contract. Answers the contract. @throws as announce. */
  async withdraw(id: string, reason: string, rowVersion: number): Promise<string> {
    const decision = await this.lock(id, rowVersion);
    if (decision.outcome === 'USED') throw new DomainError('renewal.used', { status: 409 });
    await this.unitOfWork
      .repo(RenewalDecisionEntity)
      .update(id, { withdrawnAt: this.clock.now(), withdrawnReason: reason, rowVersion: rowVersion + 1 });
    this.told('renewal.withdrawn', id, decision.programmeId, { number: decision.optionNumber, reason });
    return decision.contractId;
  }

  private async lock(id: string, rowVersion: number): Promise<RenewalDecisionEntity> {
    const decision = await this.unitOfWork
      .repo(RenewalDecisionEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!decision) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('contract.write', { programmeId: decision.programmeId });
    assertFresh(decision.rowVersion, rowVersion);
    if (decision.withdrawnAt) throw new DomainError('renewal.withdrawn', { status: 409 });
    return decision;
  }

  private told(action: string, recordId: string, programmeId: string, after: object): void {
    this.unitOfWork.audit({ action, kind: 'renewal', recordId, programmeId, after });
  }
}

const reasonOf = (number: number, { decidedBy, reference }: Omit<RenewalDecision, 'number'>): string =>
  `Verlengingsoptie ${number} gebruikt. Besluit van ${decidedBy}${reference && ` (${reference})`}`;
