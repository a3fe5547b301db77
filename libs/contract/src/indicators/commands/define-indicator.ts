import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { ContractFacts } from '../../contracts/queries/contract-facts.query';
import { contractCode } from '../../contracts/domain/contract';
import { IndicatorStore } from '../data/indicator.store';
import { assertDefinition, IndicatorDefinition, Limits } from '../domain/indicator';
import { quantity } from '../domain/measure';

/** Limits of a definition as quantities. @throws DomainError 400 when one is no number. */
export const limitsOf = ({ direction, norm, redLimit }: Pick<IndicatorDefinition, keyof Limits>): Limits => ({
  direction,
  norm: norm === null ? null : quantity(norm, '/norm'),
  redLimit: redLimit === null ? null : quantity(redLimit, '/redLimit'),
});

/** Agrees with a contract's partner what is measured: the first definition of an indicator. */
@Injectable()
export class DefineIndicator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: IndicatorStore,
    private readonly contracts: ContractFacts,
  ) {}

  /** Answers the id. @throws DomainError 403, 404 no such contract, 422 definition does not fit. */
  async execute(contractId: string, definition: IndicatorDefinition): Promise<string> {
    const { programmeId } = await this.contracts.one(contractId);
    const { actor } = this.unitOfWork;
    actor.demand('indicator.write', { programmeId });
    assertDefinition(definition, limitsOf(definition));
    const code = contractCode('KPI', await this.claimNumber(contractId));
    const { indicator, version } = await this.store.add(
      { programmeId, contractId, code, ownerId: actor.userId },
      definition,
    );
    this.unitOfWork.audit({
      action: 'indicator.defined',
      kind: 'indicator',
      recordId: indicator.id,
      versionId: version.id,
      programmeId,
      after: { code, ...definition },
    });
    return indicator.id;
  }

  private async claimNumber(contractId: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ last: number }>(
      `update contract set last_indicator_number = last_indicator_number + 1 where id = $1
       returning last_indicator_number as last`,
      [contractId],
    );
    return row!.last;
  }
}
