import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { StationCard, ThreadStation, ThreadStationPort } from '@koersvast/trace';
import { RequirementState, STATE_LABELS } from '../domain/requirement-states';

interface CardRow extends Omit<StationCard, 'detail' | 'url'> {
  n: number;
  state: RequirementState;
}

/** Station 2 of the rode draad: the requirement as it stands now. */
@Injectable()
@ThreadStation('requirement')
export class RequirementStation implements ThreadStationPort {
  readonly clearPermission = 'requirement.write';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async ownersOf(ids: string[]): Promise<Map<string, string | null>> {
    const rows = await this.unitOfWork.query<{ id: string; ownerId: string | null }>(
      'select id, owner_id as "ownerId" from requirement where id = any ($1)',
      [ids],
    );
    return new Map(rows.map(({ id, ownerId }) => [id, ownerId]));
  }

  async cards(ids: string[]): Promise<StationCard[]> {
    const rows = await this.unitOfWork.query<CardRow>(
      `select r.id, r.code, v.title, v.n, r.state, v.id as "versionId", r.programme_id as "programmeId",
              r.tender_id as "tenderId"
       from requirement r join requirement_version v on v.id = r.current_version_id
       where r.id = any ($1)`,
      [ids],
    );
    return rows.map(({ n, state, ...card }) => ({
      ...card,
      detail: `versie ${n} · ${STATE_LABELS[state]}`,
      url: `/programma-van-eisen/${card.id}`,
    }));
  }
}
