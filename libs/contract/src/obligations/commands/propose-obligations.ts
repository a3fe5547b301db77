import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { Stations, TraceLinks } from '@koersvast/trace';
import { contractCode } from '../../contracts/domain/contract';
import type { AwardedRequirement } from '../../contracts/domain/agreed-requirement';
import { plainContent, suggestedParty } from '../domain/obligation';
import { ObligationStore } from '../data/obligation.store';

/**
 * Makes one proposal per agreed requirement, in their order, and ties it to the requirement version at once: when the
 * requirement changes before anybody confirmed, the joint is already suspect.
 */
@Injectable()
export class ProposeObligations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ObligationStore,
    private readonly links: TraceLinks,
    private readonly stations: Stations,
  ) {}

  /** Answers how many were proposed. */
  async execute(
    contract: { id: string; programmeId: string; startsOn: string },
    agreed: AwardedRequirement[],
  ): Promise<number> {
    const last = await this.claimNumbers(contract.id, agreed.length);
    let number = last - agreed.length;
    for (const requirement of agreed) {
      number += 1;
      await this.propose(contract, contractCode('VPL', number), requirement);
    }
    await this.doubtOutdated(agreed);
    return agreed.length;
  }

  private async propose(
    contract: { id: string; programmeId: string; startsOn: string },
    code: string,
    requirement: AwardedRequirement,
  ) {
    const { id: contractId, programmeId } = contract;
    const { requirementId, versionId: requirementVersionId, code: requirementCode, title, text } = requirement;
    const { obligation, version } = await this.store.add(
      {
        ...{ programmeId, contractId, code, requirementId, requirementVersionId, requirementCode },
        ...{ sourceKind: 'REQUIREMENT', sourceId: requirementId, sourceCode: requirementCode },
      },
      plainContent({ title, text, party: suggestedParty(text) }),
      contract.startsOn,
    );
    await this.links.link({
      programmeId,
      type: 'BECOMES_OBLIGATION',
      from: { kind: 'requirement', id: requirementId, versionId: requirementVersionId },
      to: { kind: 'obligation', id: obligation.id, versionId: version.id },
    });
    this.unitOfWork.audit({
      action: 'obligation.proposed',
      kind: 'obligation',
      recordId: obligation.id,
      versionId: version.id,
      programmeId,
      after: { code, requirement: requirementCode, title },
    });
  }

  /** A requirement that was reworded between baseline and contract: what was awarded is not what it says now. */
  private async doubtOutdated(agreed: AwardedRequirement[]): Promise<void> {
    const now = await this.stations.cards(
      'requirement',
      agreed.map(({ requirementId }) => requirementId),
    );
    for (const { requirementId: id, versionId: awarded, code } of agreed) {
      const versionId = now.get(id)?.versionId;
      if (!versionId || versionId === awarded) continue;
      await this.links.upstreamChanged({
        kind: 'requirement',
        id,
        versionId,
        cause: `${code} wijzigde na de baseline`,
      });
    }
  }

  private async claimNumbers(contractId: string, count: number): Promise<number> {
    const [row] = await this.unitOfWork.query<{ last: number }>(
      `update contract set last_obligation_number = last_obligation_number + $2 where id = $1
       returning last_obligation_number as last`,
      [contractId, count],
    );
    return row!.last;
  }
}
