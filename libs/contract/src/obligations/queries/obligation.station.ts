import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { StationCard, ThreadStation, ThreadStationPort } from '@koersvast/trace';
import type { ObligationState } from '../domain/obligation';

interface CardRow {
  id: string;
  code: string;
  title: string;
  state: ObligationState;
  contract: string;
  n: number;
  versionId: string;
  programmeId: string;
}

/** A proposal stands in the thread as what it is. */
const STATE_NAMES: Record<ObligationState, string> = {
  PROPOSED: 'voorstel',
  CONFIRMED: 'bevestigd',
  REJECTED: 'afgewezen',
  MERGED: 'samengevoegd',
  ENDED: 'vervallen',
};

/** The fourth station of the rode draad. */
@Injectable()
@ThreadStation('obligation')
export class ObligationStation implements ThreadStationPort {
  readonly clearPermission = 'obligation.write';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async cards(ids: string[]): Promise<StationCard[]> {
    const rows = await this.unitOfWork.query<CardRow>(
      `select o.id, o.code, v.title, o.state, c.code as contract, v.n, v.id as "versionId", o.programme_id as "programmeId"
       from obligation o
       join contract c on c.id = o.contract_id
       join obligation_version v on v.id = o.current_version_id
       where o.id = any ($1)`,
      [ids],
    );
    return rows
      .filter(({ programmeId }) => this.unitOfWork.actor.can('obligation.read', { programmeId }))
      .map(({ state, contract, n, ...card }) => ({
        ...card,
        detail: `${contract} · ${STATE_NAMES[state]} · versie ${n}`,
        url: `/verplichtingen/${card.id}`,
      }));
  }
}
