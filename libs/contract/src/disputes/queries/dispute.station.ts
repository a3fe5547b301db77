import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { StationCard, ThreadStation, ThreadStationPort } from '@koersvast/trace';
import type { DisputeKind, DisputeState } from '../data/dispute.entity';

interface CardRow {
  id: string;
  code: string;
  title: string;
  contract: string;
  kind: DisputeKind;
  state: DisputeState;
  programmeId: string;
}

const KINDS = { ISSUE: 'kwestie', DISPUTE: 'geschil' };
const STATES = { OPEN: 'loopt', RESOLVED: 'opgelost', WITHDRAWN: 'ingetrokken' };

/** A dispute stands beside the thread of what it is about. */
@Injectable()
@ThreadStation('dispute')
export class DisputeStation implements ThreadStationPort {
  readonly clearPermission = 'dispute.write';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async cards(ids: string[]): Promise<StationCard[]> {
    const rows = await this.unitOfWork.query<CardRow>(
      `select d.id, d.code, d.title, c.code as contract, d.kind, d.state, d.programme_id as "programmeId"
       from dispute d join contract c on c.id = d.contract_id where d.id = any ($1)`,
      [ids],
    );
    return rows
      .filter(({ programmeId }) => this.unitOfWork.actor.can('dispute.read', { programmeId }))
      .map(({ contract, kind, state, ...card }) => ({
        ...card,
        versionId: null,
        detail: `${contract} · ${KINDS[kind]}, ${STATES[state]}`,
        url: `/kwesties/${card.id}`,
      }));
  }
}
