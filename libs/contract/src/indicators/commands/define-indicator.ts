import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { ContractFacts } from '../../contracts/queries/contract-facts.query';
import { contractCode } from '../../contracts/domain/contract';
import { Colleagues } from '../queries/colleagues';
import { IndicatorStore } from '../data/indicator.store';
import { assertDefinition, IndicatorDefinition, Limits } from '../domain/indicator';
import { quantity } from '../domain/measure';

/** Limits of a definition as quantities. @throws DomainError 400 when one is no number. */
export const limitsOf = ({
  direction,
  norm,
  amberLimit,
  redLimit,
}: Pick<IndicatorDefinition, keyof Limits>): Limits => ({
  direction,
  norm: norm === null ? null : quantity(norm, '/norm'),
  amberLimit: amberLimit === null ? null : quantity(amberLimit, '/amberLimit'),
  redLimit: redLimit === null ? null : quantity(redLimit, '/redLimit'),
});

/** Agrees with a contract's partner what is measured: the first definition of an indicator. */
@Injectable()
export class DefineIndicator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: IndicatorStore,
    private readonly contracts: ContractFacts,
    private readonly colleagues: Colleagues,
  ) {}

  /**
   * Answers the id. @param people who owns it (nobody named: who defines it) and who judges its colour.
   * @throws DomainError 403, 404 no such contract, 422 definition does not fit, or a person without a role here.
   */
  async execute(
    contractId: string,
    definition: IndicatorDefinition,
    people: { ownerId?: string | null; judgeId?: string | null } = {},
    templateCode: string | null = null,
  ): Promise<string> {
    const { programmeId, startsOn } = await this.contracts.one(contractId);
    const { actor } = this.unitOfWork;
    actor.demand('indicator.write', { programmeId });
    assertDefinition(definition, limitsOf(definition));
    const { ownerId = actor.userId, judgeId = null } = people;
    await this.colleagues.assert(programmeId, { ownerId, judgeId });
    const code = contractCode('KPI', await this.claimNumber(contractId));
    const head = { programmeId, contractId, code, ownerId, judgeId, templateCode };
    const { indicator, version } = await this.store.add(head, definition, startsOn);
    this.unitOfWork.audit({
      action: 'indicator.defined',
      kind: 'indicator',
      recordId: indicator.id,
      versionId: version.id,
      programmeId,
      after: { code, templateCode, ownerId, judgeId, ...definition },
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
