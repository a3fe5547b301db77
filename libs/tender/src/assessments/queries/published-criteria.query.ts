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

/** The award criteria as they stand in the tender document: the leaves of the tree that carry weight. */
@Injectable()
export class PublishedCriteria {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 409 when the weights are not 100.00 % or a scale has no two whole scores */
  async of(tenderId: string): Promise<PublishedCriterion[]> {
    const criteria = await this.unitOfWork.query<PublishedCriterion>(
      `select c.id as "awardCriterionId", c.code, c.title, parent.title as "parentTitle", c.description, c.weight, c.scale
       from award_criterion c left join award_criterion parent on parent.id = c.parent_id
       where c.tender_id = $1 and c.state <> 'WITHDRAWN' and c.weight > 0 and not exists (
         select 1 from award_criterion child where child.parent_id = c.id and child.state <> 'WITHDRAWN')
       order by coalesce(parent.position, c.position), c.position, c.code`,
      [tenderId],
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
