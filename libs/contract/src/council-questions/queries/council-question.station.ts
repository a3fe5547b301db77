import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { StationCard, ThreadStation, ThreadStationPort } from '@koersvast/trace';
import type { CouncilQuestionState } from '../data/council-question.entity';

interface CardRow {
  id: string;
  code: string;
  title: string;
  municipality: string;
  state: CouncilQuestionState;
  programmeId: string;
}

const STATES: Record<CouncilQuestionState, string> = {
  DRAFT: 'in behandeling',
  SUBMITTED: 'wacht op akkoord',
  APPROVED: 'akkoord',
  ANSWERED: 'beantwoord',
  WITHDRAWN: 'ingetrokken',
};

/** An answer to a council stands beside the thread of every record that it cites. */
@Injectable()
@ThreadStation('council-question')
export class CouncilQuestionStation implements ThreadStationPort {
  readonly clearPermission = 'council-question.write';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async cards(ids: string[]): Promise<StationCard[]> {
    const rows = await this.unitOfWork.query<CardRow>(
      `select q.id, q.code, q.title, m.name as municipality, q.state, q.programme_id as "programmeId"
       from council_question q join municipality m on m.id = q.municipality_id where q.id = any ($1)`,
      [ids],
    );
    return rows
      .filter(({ programmeId }) => this.unitOfWork.actor.can('council-question.read', { programmeId }))
      .map(({ municipality, state, ...card }) => ({
        ...card,
        versionId: null,
        detail: `${municipality} · ${STATES[state]}`,
        url: `/raadsvragen/${card.id}`,
      }));
  }
}
