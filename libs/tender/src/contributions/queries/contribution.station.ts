import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { StationCard, ThreadStation, ThreadStationPort } from '@koersvast/trace';
import { OUTCOME_LABELS, Outcome } from '../domain/contribution';

interface CardRow extends Omit<StationCard, 'detail' | 'url'> {
  workgroup: string;
  question: number;
  outcome: Outcome | null;
}

/** Station 1 of the rode draad: the sentence of a workgroup. */
@Injectable()
@ThreadStation('contribution')
export class ContributionStation implements ThreadStationPort {
  readonly clearPermission = 'contribution.treat';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async cards(ids: string[]): Promise<StationCard[]> {
    const rows = await this.unitOfWork.query<CardRow>(
      `select c.id, c.code, v.sentence as title, c.current_version_id as "versionId", c.programme_id as "programmeId",
              w.name as workgroup, q.number as question, c.outcome
       from contribution c
       join contribution_version v on v.id = c.current_version_id
       join workgroup w on w.id = c.workgroup_id
       join workgroup_question q on q.id = c.question_id
       where c.id = any ($1)`,
      [ids],
    );
    return rows.map(({ workgroup, question, outcome, ...card }) => ({
      ...card,
      detail: `${workgroup} · vraag ${question} · ${outcome ? OUTCOME_LABELS[outcome] : 'open'}`,
      url: `/werkgroepinbreng/${card.id}`,
    }));
  }
}
