import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { AfterAwardContributions, ClarificationFacts, TenderFacts } from '@koersvast/tender';
import type { AwardedRequirement } from '../../contracts/domain/agreed-requirement';
import type { Award } from '../../contracts/queries/award-terms.query';
import { ProposalSource, titleOf } from '../domain/proposal-source';

/** Everything on the way to an award that may become an obligation. */
@Injectable()
export class ProposalSourcesQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: TenderFacts,
    private readonly notes: ClarificationFacts,
    private readonly afterAward: AfterAwardContributions,
  ) {}

  /** In this order: what was asked, what was promised, what the notes said, what was put off until now. */
  async of(award: Award, agreed: AwardedRequirement[], contractId: string): Promise<ProposalSource[]> {
    return [
      ...agreed.map(fromRequirement),
      ...(await this.promises(award)),
      ...(await this.answers(award)),
      ...(await this.contributions(award, contractId)),
    ];
  }

  private async promises({ id, awarded }: Award): Promise<ProposalSource[]> {
    const byId = new Map(awarded.map((one) => [one.requirementId, one]));
    return (await this.tenders.promises(id)).map(({ id: promiseId, sentence, source, requirementId }, index) => {
      const requirement = (requirementId && byId.get(requirementId)) || null;
      return {
        ...{ kind: 'PROMISE', id: promiseId, code: `TOEZ-${index + 1}`, title: titleOf(sentence), text: sentence },
        ...{ quote: `${sentence} (${source})`, versionId: null },
        requirement: requirement && refer(requirement),
      };
    });
  }

  private async answers({ tenderId }: Award): Promise<ProposalSource[]> {
    return (await this.notes.answers(tenderId)).map(({ id, code, question, answer }) => ({
      ...{ kind: 'CLARIFICATION', id, code, title: titleOf(question), text: answer },
      ...{ quote: `${question}\n${answer}`, versionId: id, requirement: null },
    }));
  }

  /** What a workgroup asked is worked out once: not again in the contract of another tender of the programme. */
  private async contributions({ programmeId, tenderId }: Award, contractId: string): Promise<ProposalSource[]> {
    const elsewhere = await this.unitOfWork.query<{ id: string }>(
      `select source_id as id from obligation
       where programme_id = $1 and contract_id <> $2 and source_kind = 'CONTRIBUTION' and state <> 'REJECTED'`,
      [programmeId, contractId],
    );
    const taken = new Set(elsewhere.map(({ id }) => id));
    const sentences = (await this.afterAward.of(programmeId, tenderId)).filter(({ id }) => !taken.has(id));
    return sentences.map(({ id, code, versionId, sentence, reason, workgroup }) => ({
      ...{ kind: 'CONTRIBUTION', id, code, title: titleOf(sentence), text: sentence },
      ...{ quote: `${sentence} (${workgroup}: ${reason})`, versionId, requirement: null },
    }));
  }
}

const refer = ({ requirementId: id, versionId, code }: AwardedRequirement) => ({ id, versionId, code });

const fromRequirement = (one: AwardedRequirement): ProposalSource => ({
  ...{ kind: 'REQUIREMENT', id: one.requirementId, code: one.code, title: one.title, text: one.text },
  ...{ quote: null, versionId: one.versionId, requirement: refer(one) },
});
