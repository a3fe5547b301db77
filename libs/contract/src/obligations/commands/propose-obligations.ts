import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { contractCode } from '../../contracts/domain/contract';
import type { AwardedRequirement } from '../../contracts/domain/agreed-requirement';
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
  ) {}

  /** Answers how many were proposed. */
  async execute(contract: { id: string; programmeId: string }, agreed: AwardedRequirement[]): Promise<number> {
    const { id: contractId, programmeId } = contract;
    const last = await this.claimNumbers(contractId, agreed.length);
    let number = last - agreed.length;
    for (const requirement of agreed) {
      number += 1;
      const { obligation, version } = await this.store.add(
        {
          programmeId,
          contractId,
          code: contractCode('VPL', number),
          requirementId: requirement.requirementId,
          requirementVersionId: requirement.versionId,
          requirementCode: requirement.code,
        },
        { title: requirement.title, text: requirement.text, party: 'CONTRACTOR', dueRule: 'NONE', dueOn: null },
      );
      await this.links.link({
        programmeId,
        type: 'BECOMES_OBLIGATION',
        from: { kind: 'requirement', id: requirement.requirementId, versionId: requirement.versionId },
        to: { kind: 'obligation', id: obligation.id, versionId: version.id },
      });
      this.unitOfWork.audit({
        action: 'obligation.proposed',
        kind: 'obligation',
        recordId: obligation.id,
        versionId: version.id,
        programmeId,
        after: { code: obligation.code, requirement: requirement.code, title: requirement.title },
      });
    }
    return agreed.length;
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
