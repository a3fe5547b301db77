import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { readWeight } from '../../award-criteria/domain/weight';
import { AwardCriterionListQuery } from '../../award-criteria/queries/award-criterion-list.query';
import type { BaselineContent, BaselineItem, FrozenCriterion } from '../domain/baseline-content';

/** A requirement that could be frozen, and the state it is in now. */
export interface Candidate extends BaselineItem {
  state: string;
}

const NOW = `
  select r.id as "requirementId", v.id as "versionId", v.n as "versionNumber", r.code, r.kind, r.state, v.title, v.text,
  v.rationale, v.evidence, b.name as "buildingBlock", r.chapter, r.position as place, v.testable,
  v.test_method as "testMethod", v.evidence_moment as "evidenceMoment", v.exclusion_ground as "exclusionGround",
  v.turnover_motivation as "turnoverMotivation"
  from requirement r
  join requirement_version v on v.id = r.current_version_id
  left join building_block b on b.id = v.building_block_id`;

@Injectable()
export class BaselineContentQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly awardCriteria: AwardCriterionListQuery,
  ) {}

  /** The frozen rows in their place. */
  items(baselineId: string): Promise<BaselineItem[]> {
    return this.unitOfWork.query<BaselineItem>(
      `select requirement_id as "requirementId", version_id as "versionId", version_number as "versionNumber", code, kind,
              title, text, rationale, evidence, building_block as "buildingBlock", chapter, place, testable,
              test_method as "testMethod", evidence_moment as "evidenceMoment", exclusion_ground as "exclusionGround",
              turnover_motivation as "turnoverMotivation"
       from requirement_baseline_item where baseline_id = $1 order by position`,
      [baselineId],
    );
  }

  /** The frozen criteria in the order of the paper. */
  criteria(baselineId: string): Promise<FrozenCriterion[]> {
    return this.unitOfWork.query<FrozenCriterion>(
      `select criterion_id as "criterionId", parent_id as "parentId", code, outline, kind, title, description, weight, scale,
              requirement_codes as "requirementCodes"
       from requirement_baseline_criterion where baseline_id = $1 order by position`,
      [baselineId],
    );
  }

  /** Everything that the hash of a stored baseline covers. @throws DomainError 404 */
  async stored(baselineId: string): Promise<BaselineContent> {
    const [head] = await this.unitOfWork.query<Omit<BaselineContent, 'items' | 'criteria'>>(
      `select name, tender_id as "tenderId", method_note as "methodNote", tie_rule as "tieRule"
       from requirement_baseline where id = $1`,
      [baselineId],
    );
    if (!head) throw new DomainError('platform.not-found', { status: 404 });
    return { ...head, items: await this.items(baselineId), criteria: await this.criteria(baselineId) };
  }

  /** The criteria and the method as they stand now, in the order of the paper. */
  async award(tenderId: string): Promise<Pick<BaselineContent, 'criteria' | 'methodNote' | 'tieRule'>> {
    const { items } = await this.awardCriteria.tree(tenderId);
    const { note: methodNote, tieRule } = await this.awardCriteria.method(tenderId);
    const criteria = items.map(
      ({ id, parentId, code, outline, kind, title, description, weight, scale, requirements }) => ({
        ...{ criterionId: id, parentId, code, outline, kind, title, description, weight: readWeight(weight) },
        ...{ scale, requirementCodes: requirements.map((one) => one.code) },
      }),
    );
    return { criteria, methodNote, tieRule };
  }

  /** All living requirements in their current words, for the concept. */
  living(tenderId: string): Promise<Candidate[]> {
    return this.unitOfWork.query<Candidate>(`${NOW} where r.tender_id = $1 and r.state <> 'WITHDRAWN'`, [tenderId]);
  }

  /**
   * Requirements as they stand now, locked so that nobody changes them while they are frozen.
   * @param ids only these, or null for all that are adopted or published.
   * @throws DomainError 422 when one of the ids is not there.
   */
  async candidates(tenderId: string, ids: readonly string[] | null): Promise<Candidate[]> {
    const rows = await this.unitOfWork.query<Candidate>(
      `${NOW}
       where r.tender_id = $1 and (r.id = any ($2) or ($2::uuid[] is null and r.state in ('ADOPTED', 'PUBLISHED')))
       for share of r`,
      [tenderId, ids],
    );
    if (ids && rows.length !== ids.length) {
      throw new DomainError('requirement-baseline.unknown-requirement', {
        fields: [{ pointer: '/requirementIds', code: 'requirement-baseline.unknown-requirement' }],
      });
    }
    return rows;
  }
}
