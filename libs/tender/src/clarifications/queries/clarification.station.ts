import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { StationCard, ThreadStation, ThreadStationPort } from '@koersvast/trace';

interface CardRow extends Omit<StationCard, 'detail' | 'url'> {
  noteId: string;
  number: number;
  publishedAt: Date;
  changed: string[];
}

/** Station 3 of the rode draad: an answer in a Nota van Inlichtingen, as it was published. */
@Injectable()
@ThreadStation('clarification')
export class ClarificationStation implements ThreadStationPort {
  readonly clearPermission = 'clarification-note.write';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async cards(ids: string[]): Promise<StationCard[]> {
    const rows = await this.unitOfWork.query<CardRow>(
      `select a.id, a.code, a.question as title, a.id as "versionId", a.programme_id as "programmeId",
              a.tender_id as "tenderId", a.note_id as "noteId", n.number, n.published_at as "publishedAt",
              coalesce((select jsonb_agg(r.code order by r.code) from clarification_answer_change c
                        join requirement r on r.id = c.requirement_id where c.answer_id = a.id), '[]') as changed
       from clarification_answer a join clarification_note n on n.id = a.note_id where a.id = any ($1)`,
      [ids],
    );
    return rows.map(({ noteId, number, publishedAt, changed, ...card }) => ({
      ...card,
      detail: [
        `NvI ${number}`,
        publishedAt && `gepubliceerd ${LocalDate.format(LocalDate.at(publishedAt))}`,
        changed.length > 0 && `wijzigt ${changed.join(', ')}`,
      ]
        .filter(Boolean)
        .join(' · '),
      url: `/nota-van-inlichtingen/notas/${noteId}?antwoord=${card.code}`,
    }));
  }
}
