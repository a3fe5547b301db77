import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { Stations, ThreadKind, TraceLinks } from '@koersvast/trace';
import { contractCode } from '../../contracts/domain/contract';
import { ObligationStore } from '../data/obligation.store';
import { plainContent, suggestedParty } from '../domain/obligation';
import type { ProposalSource } from '../domain/proposal-source';

interface ProposingContract {
  id: string;
  programmeId: string;
  startsOn: string;
}

/** Where a source stands in the rode draad. */
const STATION_OF: Record<ProposalSource['kind'], ThreadKind> = {
  REQUIREMENT: 'requirement',
  PROMISE: 'award-promise',
  CLARIFICATION: 'clarification',
  CONTRIBUTION: 'contribution',
};

/**
 * Makes one proposal per source, in their order, and ties it to the version that was agreed at once: when the source
 * changes before anybody confirmed, the joint is already suspect. What was proposed before is not proposed again.
 */
@Injectable()
export class ProposeObligations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ObligationStore,
    private readonly links: TraceLinks,
    private readonly stations: Stations,
  ) {}

  /** Answers how many were proposed. The contract row is locked by this. */
  async execute(contract: ProposingContract, sources: ProposalSource[]): Promise<number> {
    await this.unitOfWork.query('select id from contract where id = $1 for update', [contract.id]);
    const fresh = await this.notYetProposed(contract.id, sources);
    let number = (await this.claimNumbers(contract.id, fresh.length)) - fresh.length;
    for (const source of fresh) {
      number += 1;
      await this.propose(contract, contractCode('VPL', number), source);
    }
    await this.doubtOutdated(fresh);
    return fresh.length;
  }

  private async notYetProposed(contractId: string, sources: ProposalSource[]): Promise<ProposalSource[]> {
    const rows = await this.unitOfWork.query<{ key: string }>(
      `select source_kind || ' ' || source_id as key from obligation where contract_id = $1 and source_id is not null`,
      [contractId],
    );
    const known = new Set(rows.map(({ key }) => key));
    return sources.filter(({ kind, id }) => !known.has(`${kind} ${id}`));
  }

  private async propose(contract: ProposingContract, code: string, source: ProposalSource): Promise<void> {
    const { id: contractId, programmeId, startsOn } = contract;
    const { requirement, title, text } = source;
    const { obligation, version } = await this.store.add(
      {
        ...{ programmeId, contractId, code, requirementId: requirement?.id ?? null },
        ...{ requirementVersionId: requirement?.versionId ?? null, requirementCode: requirement?.code ?? null },
        ...{ sourceKind: source.kind, sourceId: source.id, sourceCode: source.code, sourceQuote: source.quote },
      },
      plainContent({ title, text, party: suggestedParty(text) }),
      startsOn,
    );
    const to = { kind: 'obligation' as const, id: obligation.id, versionId: version.id };
    await this.links.link({ programmeId, type: 'BECOMES_OBLIGATION', from: joint(source), to });
    this.unitOfWork.audit({
      action: 'obligation.proposed',
      kind: 'obligation',
      recordId: obligation.id,
      versionId: version.id,
      programmeId,
      after: { code, source: source.code, title },
    });
  }

  /** A requirement that was reworded between baseline and contract: what was awarded is not what it says now. */
  private async doubtOutdated(sources: ProposalSource[]): Promise<void> {
    const agreed = sources.flatMap(({ requirement }) => (requirement ? [requirement] : []));
    const now = await this.stations.cards('requirement', [...new Set(agreed.map(({ id }) => id))]);
    for (const { id, versionId: awarded, code } of agreed) {
      const versionId = now.get(id)?.versionId;
      if (!versionId || versionId === awarded) continue;
      const cause = `${code} wijzigde na de baseline`;
      await this.links.upstreamChanged({ kind: 'requirement', id, versionId, cause });
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

/** The upstream end of the joint. */
export const joint = ({ kind, id, versionId }: Pick<ProposalSource, 'kind' | 'id' | 'versionId'>) => ({
  kind: STATION_OF[kind],
  id,
  versionId,
});
