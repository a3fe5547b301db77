import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { OfferRow } from '../../offers/data/offer.store';
import type { Passage } from '../domain/passage';
import type { OfferPassageResponse } from '../http/offer-answer.response';
import type { FoundAnswer } from '../queries/answer-examination';

/** Readings of answer forms, which are added and never changed, and passages, which are a guide. */
@Injectable()
export class OfferAnswerStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Number of the next reading. @throws DomainError 409 when somebody handed in scores upon the reading that is there. */
  async next(offerId: string, tenderId: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ last: number; handedIn: boolean }>(
      `select coalesce((select max(n) from offer_reading where offer_id = $1), 0)::int as last,
              exists (select 1 from assessor_criterion where tender_id = $2 and handed_in_at is not null) as "handedIn"`,
      [offerId, tenderId],
    );
    if (row!.last > 0 && row!.handedIn) throw new DomainError('offer-answer.scored', { status: 409 });
    return row!.last + 1;
  }

  async append(
    { id: offerId, programmeId, tenderId }: OfferRow,
    {
      fileId,
      n,
      leftOut,
      olderBaselineId,
    }: { fileId: string; n: number; leftOut: number; olderBaselineId: string | null },
    answers: readonly FoundAnswer[],
  ): Promise<void> {
    const readingId = newId();
    await this.unitOfWork.query(
      `insert into offer_reading (id, programme_id, tender_id, offer_id, file_id, n, left_out, recorded_by, older_baseline_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [readingId, programmeId, tenderId, offerId, fileId, n, leftOut, this.unitOfWork.actor.userId, olderBaselineId],
    );
    await this.unitOfWork.query(
      `insert into offer_answer (id, programme_id, tender_id, reading_id, requirement_id, award_criterion_id, answer, row, outdated)
       select gen_random_uuid(), $1, $2, $3, one."requirementId", one."awardCriterionId", one.answer, one.row, one.outdated
       from jsonb_to_recordset($4::jsonb) as one ("requirementId" uuid, "awardCriterionId" uuid, answer text, row integer, outdated boolean)`,
      [
        programmeId,
        tenderId,
        readingId,
        JSON.stringify(
          answers.map(({ requirementId, awardCriterionId, answer, row, outdated }) => ({
            requirementId,
            awardCriterionId,
            answer,
            row,
            outdated,
          })),
        ),
      ],
    );
  }

  /** What a passage may point at: documents of this offer, criteria of the assessment. */
  async places(offerId: string, tenderId: string): Promise<{ files: string[]; criteria: string[] }> {
    const [known] = await this.unitOfWork.query<{ files: string[]; criteria: string[] }>(
      `select array(select file_id from offer_file where offer_id = $1) as files,
              array(select id from assessment_criterion where tender_id = $2) as criteria`,
      [offerId, tenderId],
    );
    return known!;
  }

  /** @param criterionId only those of one criterion */
  passages(offerId: string, criterionId: string | null): Promise<OfferPassageResponse[]> {
    return this.unitOfWork.query<OfferPassageResponse>(
      `select p.criterion_id as "criterionId", p.file_id as "fileId", p.page, p.note, f.title, v.name
       from offer_passage p join assessment_criterion c on c.id = p.criterion_id
       join offer_file f on f.offer_id = p.offer_id and f.file_id = p.file_id
       join lateral (select name from file_version where file_id = p.file_id order by n desc limit 1) v on true
       where p.offer_id = $1 and ($2::uuid is null or p.criterion_id = $2) order by c.position, p.page nulls first, f.title`,
      [offerId, criterionId],
    );
  }

  async replacePassages({ id, programmeId, tenderId }: OfferRow, passages: readonly Passage[]): Promise<void> {
    await this.unitOfWork.query('delete from offer_passage where offer_id = $1', [id]);
    for (const { criterionId, fileId, page, note } of passages) {
      await this.unitOfWork.query(
        `insert into offer_passage (id, programme_id, tender_id, offer_id, criterion_id, file_id, page, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [newId(), programmeId, tenderId, id, criterionId, fileId, page, note],
      );
    }
  }
}
