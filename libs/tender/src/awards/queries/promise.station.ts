import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { StationCard, ThreadStation, ThreadStationPort } from '@koersvast/trace';

interface CardRow extends Omit<StationCard, 'detail' | 'code' | 'url'> {
  number: number;
  contractor: string;
  source: string;
  page: number | null;
  criterion: string | null;
  score: number | null;
  label: string | null;
  sentOn: LocalDate | null;
}

/**
 * Station 3 of the rode draad beside the nota: a sentence of the winning offer. Its small print tells where it stands, the
 * criterion with the agreed score, and the letter that was built on it; scores only for who may read the offers.
 */
@Injectable()
@ThreadStation('award-promise')
export class PromiseStation implements ThreadStationPort {
  readonly clearPermission = 'award.write';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async cards(ids: string[]): Promise<StationCard[]> {
    const rows = await this.unitOfWork.query<CardRow>(
      `select p.id, p.sentence as title, p.id as "versionId", p.programme_id as "programmeId", p.tender_id as "tenderId",
              p.number, a.contractor_name as contractor, p.source, p.page, c.code || ' ' || c.title as criterion, k.score,
              (select level->>'label' from jsonb_array_elements(c.scale) level where (level->>'score')::int = k.score) as label,
              l.sent_on as "sentOn"
       from award_promise p join award a on a.id = p.award_id
       left join assessment_criterion c on c.id = p.criterion_id
       left join assessment_consensus k on k.criterion_id = p.criterion_id and k.offer_id = a.offer_id
       left join award_letter l on l.award_id = a.id and l.offer_id = a.offer_id
       where p.id = any ($1)`,
      [ids],
    );
    return rows.map(({ number, contractor, source, page, criterion, score, label, sentOn, ...card }) => ({
      ...card,
      code: codeOf(number),
      detail: [
        contractor,
        page ? `${source}, blz. ${page}` : source,
        criterion && (score === null ? criterion : `${criterion}: ${score} (${label})`),
        sentOn && `brief van ${LocalDate.format(sentOn)}`,
      ]
        .filter(Boolean)
        .join(' · '),
      url: `/gunning?toezegging=${number}`,
    }));
  }
}

/** "TOE-03": numbers of the promises of one award. */
export const codeOf = (number: number): string => `TOE-${String(number).padStart(2, '0')}`;
