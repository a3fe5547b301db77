import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { OfferAccess } from '../../offers/queries/offer-access.query';
import { RequirementPlaceQuery } from '../../requirements/queries/requirement-place.query';
import type { TieRule } from '../domain/ranking';
import { PublishedCriteria, type PublishedCriterion } from '../queries/published-criteria.query';

export interface StartAssessmentInput {
  tenderId: string;
  baselineId: string;
  tieRule: TieRule;
  /** Where the tender document says so. */
  tieSource: string;
}

/** Begins the assessment: criteria, weights, scales and the rule for equal totals are copied as published, and stay. */
@Injectable()
export class StartAssessment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly place: RequirementPlaceQuery,
    private readonly access: OfferAccess,
    private readonly criteria: PublishedCriteria,
  ) {}

  /** @throws DomainError 403, 409 sealed, begun or criteria not complete, 422 tender or baseline. */
  async execute({ tenderId, baselineId, tieRule, tieSource }: StartAssessmentInput): Promise<string> {
    const programmeId = await this.place.programmeOf(tenderId);
    this.unitOfWork.actor.demand('assessment.write', { programmeId, tenderId });
    await this.access.demandOpen(tenderId);
    await this.demandApproved(tenderId, baselineId);
    const criteria = await this.criteria.of(baselineId);
    const id = newId();
    await this.unitOfWork.query(
      `insert into assessment (id, programme_id, tender_id, baseline_id, tie_rule, tie_source, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, programmeId, tenderId, baselineId, tieRule, tieSource, this.unitOfWork.actor.userId],
    );
    await this.insert(id, programmeId, tenderId, criteria);
    this.unitOfWork.audit({
      action: 'assessment.started',
      kind: 'assessment',
      recordId: id,
      programmeId,
      after: { tenderId, baselineId, tieRule, weights: criteria.map(({ code, weight }) => `${code} ${weight}`) },
    });
    return id;
  }

  private async insert(
    id: string,
    programmeId: string,
    tenderId: string,
    criteria: readonly PublishedCriterion[],
  ): Promise<void> {
    const rows = criteria.map((one, index) => ({ ...one, id: newId(), position: index + 1 }));
    await this.unitOfWork.query(
      `insert into assessment_criterion (id, programme_id, tender_id, assessment_id, award_criterion_id, code, title, parent_title,
         description, weight, scale, position)
       select (row->>'id')::uuid, $1, $2, $3, (row->>'awardCriterionId')::uuid, row->>'code', row->>'title', row->>'parentTitle',
              row->>'description', (row->>'weight')::integer, row->'scale', (row->>'position')::integer
       from jsonb_array_elements($4::jsonb) row`,
      [programmeId, tenderId, id, JSON.stringify(rows)],
    );
  }

  private async demandApproved(tenderId: string, baselineId: string): Promise<void> {
    const rows = await this.unitOfWork.query(
      `select id from requirement_baseline where id = $1 and tender_id = $2 and state = 'APPROVED'`,
      [baselineId, tenderId],
    );
    const code = 'assessment.baseline';
    if (rows.length === 0) throw new DomainError(code, { fields: [{ pointer: '/baselineId', code }] });
  }
}
