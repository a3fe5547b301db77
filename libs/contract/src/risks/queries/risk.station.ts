import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { StationCard, ThreadStation, ThreadStationPort } from '@koersvast/trace';

interface CardRow {
  id: string;
  code: string;
  title: string;
  contract: string;
  score: number;
  state: 'OPEN' | 'CLOSED';
  programmeId: string;
}

/** A risk stands beside the thread of what it threatens and of the budget line that it weighs on. */
@Injectable()
@ThreadStation('risk')
export class RiskStation implements ThreadStationPort {
  readonly clearPermission = 'risk.write';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async cards(ids: string[]): Promise<StationCard[]> {
    const rows = await this.unitOfWork.query<CardRow>(
      `select r.id, r.code, r.title, c.code as contract, r.score, r.state, r.programme_id as "programmeId"
       from risk r join contract c on c.id = r.contract_id where r.id = any ($1)`,
      [ids],
    );
    return rows
      .filter(({ programmeId }) => this.unitOfWork.actor.can('risk.read', { programmeId }))
      .map(({ contract, score, state, ...card }) => ({
        ...card,
        versionId: null,
        detail: `${contract} · ${state === 'OPEN' ? `score ${score} van 25` : 'gesloten'}`,
        url: `/risicos/${card.id}`,
      }));
  }
}
