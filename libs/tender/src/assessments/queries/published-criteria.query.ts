import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { ScaleLevel } from '../data/assessment.store';

export interface PublishedCriterion {
  awardCriterionId: string;
  code: string;
  title: string;
  parentTitle: string | null;
  description: string;
  /** Hundredths of a percent. */
  weight: number;
  scale: ScaleLevel[];
}

/** The award criteria as they were frozen in a baseline, whatever changed since: the leaves of the tree that carry weight. */
@Injectable()
export class PublishedCriteria {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 409 when the weights are not 100.00 % or a scale has no two whole scores */
  async of(baselineId: string): Promise<PublishedCriterion[]> {
    const criteria = await this.unitOfWork.query<PublishedCriterion>(
      `select c.criterion_id as "awardCriterionId", c.code, c.title, parent.title as "parentTitle", c.description, c.weight, c.scale
       from requirement_baseline_criterion c
       left join requirement_baseline_criterion parent on parent.baseline_id = c.baseline_id and parent.criterion_id = c.parent_id
       where c.baseline_id = $1 and c.weight > 0 and not exists (
         select 1 from requirement_baseline_criterion child
         where child.baseline_id = c.baseline_id and child.parent_id = c.criterion_id)
       order by c.position`,
      [baselineId],
    );
    const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
    if (total !== 10_000) {
      throw new DomainError('assessment.weights', {
        status: 409,
        params: { total: (total / 100).toFixed(2).replace('.', ',') },
      });
    }
    const bad = criteria.find(({ scale }) => !isUsable(scale.map(({ score }) => score)));
    if (bad) throw new DomainError('assessment.scale', { status: 409, params: { code: bad.code } });
    return criteria;
  }
}

/** Two scores or more, whole and from 0 to 1000, the highest above nothing. */
const isUsable = (scores: readonly number[]): boolean =>
  new Set(scores).size >= 2 && scores.every((score) => Number.isInteger(score) && score >= 0 && score <= 1000);
