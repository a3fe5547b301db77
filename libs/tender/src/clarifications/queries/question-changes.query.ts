import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { RequirementKind } from '../../requirements/domain/requirement-kind';
import type { ChangedWords } from '../domain/note-snapshot';

export interface QuestionChange {
  requirementId: string;
  requirementCode: string;
  requirementState: string;
  requirementKind: RequirementKind;
  baseVersionId: string;
  baseVersion: number;
  /** A newer version came since the answer was written: the change must be made again. */
  outdated: boolean;
  before: ChangedWords;
  after: ChangedWords;
}

/** What answers in the making do to requirements. */
@Injectable()
export class QuestionChangesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  of(questionId: string): Promise<QuestionChange[]> {
    return this.many([questionId]).then((found) => found.get(questionId) ?? []);
  }

  /** By question, in the order of the requirements. */
  async many(questionIds: readonly string[]): Promise<Map<string, QuestionChange[]>> {
    const rows = await this.unitOfWork.query<QuestionChange & { questionId: string }>(
      `select c.question_id as "questionId", c.requirement_id as "requirementId", r.code as "requirementCode",
              r.state as "requirementState", r.kind as "requirementKind", c.base_version_id as "baseVersionId", b.n as "baseVersion",
              r.current_version_id <> c.base_version_id as outdated,
              jsonb_build_object('title', b.title, 'text', b.text, 'evidence', b.evidence,
                'evidenceMoment', b.evidence_moment, 'testMethod', b.test_method,
                'exclusionGround', b.exclusion_ground, 'asksTurnover', b.asks_turnover,
                'turnoverMotivation', b.turnover_motivation) as before,
              jsonb_build_object('title', c.title, 'text', c.text, 'evidence', c.evidence,
                'evidenceMoment', case when not 'evidenceMoment' = any (c.cleared)
                                       then coalesce(c.evidence_moment, b.evidence_moment) end,
                'testMethod', coalesce(c.test_method, b.test_method),
                'exclusionGround', case when not 'exclusionGround' = any (c.cleared)
                                        then coalesce(c.exclusion_ground, b.exclusion_ground) end,
                'asksTurnover', coalesce(c.asks_turnover, b.asks_turnover),
                'turnoverMotivation', coalesce(c.turnover_motivation, b.turnover_motivation)) as after
       from clarification_change c
       join requirement r on r.id = c.requirement_id
       join requirement_version b on b.id = c.base_version_id
       where c.question_id = any ($1) order by r.kind, r.number`,
      [questionIds],
    );
    const found = new Map<string, QuestionChange[]>();
    for (const { questionId, ...change } of rows) found.set(questionId, [...(found.get(questionId) ?? []), change]);
    return found;
  }
}
