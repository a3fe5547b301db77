import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { StationCard, ThreadStation, ThreadStationPort } from '@koersvast/trace';

interface CardRow {
  id: string;
  code: string;
  title: string;
  contract: string;
  n: number;
  versionId: string;
  programmeId: string;
}

/** The fifth station of the rode draad. */
@Injectable()
@ThreadStation('indicator')
export class IndicatorStation implements ThreadStationPort {
  readonly clearPermission = 'indicator.write';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async cards(ids: string[]): Promise<StationCard[]> {
    const rows = await this.unitOfWork.query<CardRow>(
      `select i.id, i.code, v.name as title, c.code as contract, v.n, v.id as "versionId", i.programme_id as "programmeId"
       from indicator i
       join contract c on c.id = i.contract_id
       join indicator_version v on v.id = i.current_version_id
       where i.id = any ($1)`,
      [ids],
    );
    return rows
      .filter(({ programmeId }) => this.unitOfWork.actor.can('indicator.read', { programmeId }))
      .map(({ contract, n, ...card }) => ({
        ...card,
        detail: `${contract} · definitie ${n}`,
        url: `/kpis/${card.id}`,
      }));
  }
}
