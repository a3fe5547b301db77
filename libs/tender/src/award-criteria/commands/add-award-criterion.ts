import { Injectable } from '@nestjs/common';
import { CodeSeries, UnitOfWork } from '@koersvast/platform';
import { RequirementPlaceQuery } from '../../requirements/queries/requirement-place.query';
import { AwardCriterionStore } from '../data/award-criterion.store';
import type { CriterionKind } from '../data/award-criterion.entity';
import { demandPlace } from '../domain/criteria-tree';
import { orderedScale, ScaleLevel } from '../domain/scale';
import { readWeight } from '../domain/weight';
import { ScoredRequirementsQuery } from '../queries/scored-requirements.query';

export interface AddAwardCriterionInput {
  tenderId: string;
  parentId: string | null;
  kind: CriterionKind;
  title: string;
  description: string;
  /** Percent of the whole, two decimals: "12.50". */
  weight: string;
  scale: readonly ScaleLevel[];
  /** Wensen and gunningscriteria that are scored here. */
  requirementIds: readonly string[];
}

const SERIES = 'CRIT';

/** A new criterion, last among its siblings. */
@Injectable()
export class AddAwardCriterion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly place: RequirementPlaceQuery,
    private readonly scored: ScoredRequirementsQuery,
    private readonly codes: CodeSeries,
    private readonly criteria: AwardCriterionStore,
  ) {}

  /** @throws DomainError 403/404, 422 weight, scale, place or requirement that cannot be. */
  async execute(input: AddAwardCriterionInput): Promise<string> {
    const { tenderId, parentId, kind, title, description, requirementIds } = input;
    const programmeId = await this.place.programmeOf(tenderId);
    this.unitOfWork.actor.demand('award-criterion.write', { programmeId, tenderId });
    const [weight, scale] = [readWeight(input.weight), orderedScale(input.scale)];
    await this.scored.demand(tenderId, requirementIds);
    const tree = await this.criteria.lockTree(tenderId);
    this.scored.demandParent(tree, parentId);
    demandPlace(tree, null, parentId);
    const position = 1 + Math.max(0, ...tree.filter((one) => one.parentId === parentId).map((one) => one.position));
    const { number, code } = await this.codes.next(programmeId, tenderId, SERIES);
    const row = { programmeId, tenderId, parentId, number, code, kind, title, description, weight, scale, position };
    const id = await this.criteria.insert(row);
    await this.criteria.scores({ id, programmeId, tenderId }, requirementIds);
    this.unitOfWork.audit({
      action: 'award-criterion.added',
      kind: 'award-criterion',
      recordId: id,
      programmeId,
      after: { code, kind, title, description, weight: input.weight, scale, parentId, requirementIds },
    });
    return id;
  }
}
