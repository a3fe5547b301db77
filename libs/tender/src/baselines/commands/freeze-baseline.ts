import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { weightText } from '../../award-criteria/domain/weight';
import { RequirementPlaceQuery } from '../../requirements/queries/requirement-place.query';
import { RequirementBaselineStore } from '../data/requirement-baseline.store';
import { BaselineItem, baselineHash, inOrder } from '../domain/baseline-content';
import { BASELINE_KIND, BaselinePurpose } from '../domain/baseline-purpose';
import { BaselineContentQuery, Candidate } from '../queries/baseline-content.query';
import { AskBaselineApproval } from './ask-baseline-approval';

export interface FreezeBaselineInput {
  tenderId: string;
  name: string;
  note: string;
  purpose: BaselinePurpose;
  /** Null: all that are adopted or published. */
  requirementIds: readonly string[] | null;
}

/** Freezes the Programma van Eisen under a name and asks other persons for approval of exactly that content. */
@Injectable()
export class FreezeBaseline {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly place: RequirementPlaceQuery,
    private readonly content: BaselineContentQuery,
    private readonly baselines: RequirementBaselineStore,
    private readonly approval: AskBaselineApproval,
  ) {}

  /** @throws DomainError 403/404, 409 name taken, 422 nothing to freeze or something not adopted. */
  async execute({ tenderId, name, note, purpose, requirementIds }: FreezeBaselineInput): Promise<string> {
    const { actor } = this.unitOfWork;
    const programmeId = await this.place.programmeOf(tenderId);
    actor.demand('requirement-baseline.write', { programmeId, tenderId });
    if (!actor.userId) throw new Error('Only a person freezes a baseline');
    const items = demandAdopted(await this.content.candidates(tenderId, requirementIds));
    const frozen = { items, ...(await this.content.award(tenderId)) };
    const contentHash = baselineHash({ name, tenderId, ...frozen });
    const baseline = { programmeId, tenderId, name, note, purpose, contentHash };
    const id = await this.baselines.insert(baseline, actor.userId, frozen);
    this.unitOfWork.audit({
      action: 'requirement-baseline.frozen',
      kind: BASELINE_KIND,
      recordId: id,
      programmeId,
      after: {
        ...{ name, purpose, contentHash, requirements: items.map((item) => `${item.code} v${item.versionNumber}`) },
        criteria: frozen.criteria.map((one) => `${one.code} ${weightText(one.weight)} %`),
      },
    });
    await this.approval.ask({ ...baseline, id });
    return id;
  }
}

/** In the order of the paper. @throws DomainError 422 with the codes that are not adopted. */
function demandAdopted(candidates: Candidate[]): BaselineItem[] {
  if (candidates.length === 0) throw new DomainError('requirement-baseline.nothing-adopted');
  const unready = candidates.filter(({ state }) => state !== 'ADOPTED' && state !== 'PUBLISHED');
  if (unready.length > 0) {
    const codes = inOrder(unready).map((item) => item.code);
    const more = codes.length > 5 ? ` en nog ${codes.length - 5}` : '';
    throw new DomainError('requirement-baseline.not-adopted', {
      params: { codes: `${codes.slice(0, 5).join(', ')}${more}` },
    });
  }
  return inOrder(candidates.map(({ state: _, ...item }) => item));
}
