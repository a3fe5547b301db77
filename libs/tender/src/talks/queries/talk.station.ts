import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { StationCard, ThreadStation, ThreadStationPort } from '@koersvast/trace';

interface CardRow extends Omit<StationCard, 'detail' | 'url'> {
  consultationId: string;
  consultation: string;
  version: number | null;
}

/**
 * Station 1 of the rode draad: a talk of which the minutes were cut. By its code, not by its subject or who was there,
 * since a thread is printed and passed on; and only for who may read talks.
 */
@Injectable()
@ThreadStation('consultation-talk')
export class TalkStation implements ThreadStationPort {
  readonly clearPermission = 'talk.write';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async cards(ids: string[]): Promise<StationCard[]> {
    const rows = await this.unitOfWork.query<CardRow>(
      `select t.id, t.code, 'Gesprek van ' || to_char(t.planned_on, 'DD-MM-YYYY') as title, t.minutes_id as "versionId",
              t.programme_id as "programmeId", t.tender_id as "tenderId", t.consultation_id as "consultationId",
              c.code as consultation, m.n as version
       from consultation_talk t
       join consultation c on c.id = t.consultation_id
       left join consultation_minutes m on m.id = t.minutes_id
       where t.id = any ($1)`,
      [ids],
    );
    return rows
      .filter(({ programmeId, tenderId }) => this.unitOfWork.actor.can('talk.read', { programmeId, tenderId }))
      .map(({ consultation, consultationId, version, ...card }) => ({
        ...card,
        detail: version === null ? consultation : `${consultation} · verslag versie ${version}`,
        url: `/consultaties/${consultationId}/gesprekken/${card.id}`,
      }));
  }
}
