import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Texts, UnitOfWork } from '@koersvast/platform';
import { claimOf } from '../../baselines/domain/answer-choices';
import type { RequirementKind } from '../../requirements/domain/requirement-kind';
import { OfferAnswerStore } from '../data/offer-answer.store';
import type {
  OfferAnswerItemResponse,
  OfferAnswersResponse,
  OfferReadingPreviewResponse,
} from '../http/offer-answer.response';
import { AnswerExaminations } from './answer-examination';

/** What an offer says: the answers of the form that was read in, and where its documents answer a criterion. */
@Injectable()
export class OfferAnswersQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly examinations: AnswerExaminations,
    private readonly answers: OfferAnswerStore,
    private readonly texts: Texts,
  ) {}

  /** @param criterionId of the assessment: only what is scored there, with the wensen that hang under it. */
  async of(offerId: string, criterionId: string | null): Promise<OfferAnswersResponse> {
    const [reading] = await this.unitOfWork.query<
      Omit<NonNullable<OfferAnswersResponse['reading']>, 'recordedAt'> & { id: string; recordedAt: Date }
    >(
      `select r.id, r.n, r.file_id as "fileId", f.title as file, r.left_out as "leftOut", b.name as "olderBaseline", r.recorded_at as "recordedAt",
              u.name as "recordedBy"
       from offer_reading r join offer_file f on f.offer_id = r.offer_id and f.file_id = r.file_id
       left join requirement_baseline b on b.id = r.older_baseline_id
       join user_account u on u.id = r.recorded_by where r.offer_id = $1 order by r.n desc limit 1`,
      [offerId],
    );
    const passages = await this.answers.passages(offerId, criterionId);
    if (!reading) return { reading: null, items: [], passages };
    const { id, recordedAt, ...rest } = reading;
    return {
      reading: { ...rest, recordedAt: recordedAt.toISOString() },
      items: await this.items(id, criterionId),
      passages,
    };
  }

  /** What taking over a document would bring, in words; nothing is stored. */
  async preview(
    offer: { id: string; tenderId: string },
    fileId: string,
    acceptOlder: boolean,
  ): Promise<OfferReadingPreviewResponse> {
    const { findings, answers, questions, older } = await this.examinations.of(offer, fileId, acceptOlder);
    const refused = findings.some(({ weight }) => weight === 'REFUSES');
    const kinds = await this.kinds(offer.tenderId);
    return {
      takeable: !refused && answers.length > 0,
      asked: questions.size,
      older: older && { baseline: older.baseline, frozenOn: older.frozenOn, ...older.changes.codes },
      findings: findings.map(({ weight, questionId, row, code, params }) => ({
        weight,
        number: questionId === null ? null : (questions.get(questionId)?.number ?? null),
        row,
        message: this.texts.say(code, params),
      })),
      answers: answers.map(({ requirementId, answer, row, outdated, question }) => ({
        number: question.number,
        asked: question.text.split('\n')[0]!,
        answer,
        row,
        outdated,
        meets: requirementId ? claimOf(kinds.get(requirementId)!, answer) : null,
      })),
    };
  }

  private async items(readingId: string, criterionId: string | null): Promise<OfferAnswerItemResponse[]> {
    return this.unitOfWork.query<OfferAnswerItemResponse>(
      `with wanted as (
         select c.award_criterion_id, bc.requirement_codes, s.baseline_id from assessment_criterion c
         join assessment s on s.id = c.assessment_id
         join requirement_baseline_criterion bc on bc.baseline_id = s.baseline_id and bc.criterion_id = c.award_criterion_id
         where c.id = $2
       )
       select a.requirement_id as "requirementId", a.award_criterion_id as "awardCriterionId", coalesce(i.code, bc.outline) as code,
              i.kind, coalesce(i.title, bc.title) as title, coalesce(i.text, bc.description) as asked, a.answer, a.row, a.outdated
       from offer_answer a join offer_reading r on r.id = a.reading_id
       join assessment s on s.tender_id = r.tender_id
       left join requirement_baseline_item i on i.baseline_id = s.baseline_id and i.requirement_id = a.requirement_id
       left join requirement_baseline_criterion bc on bc.baseline_id = s.baseline_id and bc.criterion_id = a.award_criterion_id
       where a.reading_id = $1 and ($2::uuid is null or exists (select 1 from wanted w
         where a.award_criterion_id = w.award_criterion_id or i.code = any (w.requirement_codes)))
       order by a.award_criterion_id is null, a.row`,
      [readingId, criterionId],
    );
  }

  private async kinds(tenderId: string): Promise<Map<string, RequirementKind>> {
    const rows = await this.unitOfWork.query<{ id: string; kind: RequirementKind }>(
      `select i.requirement_id as id, i.kind from assessment s join requirement_baseline_item i on i.baseline_id = s.baseline_id
       where s.tender_id = $1`,
      [tenderId],
    );
    return new Map(rows.map(({ id, kind }) => [id, kind]));
  }

  /** Place of an offer whose content may be read by this actor. @throws DomainError 404, 409 sealed */
  async open(offerId: string): Promise<{ id: string; tenderId: string; programmeId: string }> {
    const [offer] = await this.unitOfWork.query<{ id: string; tenderId: string; programmeId: string; open: boolean }>(
      `select id, tender_id as "tenderId", programme_id as "programmeId", tender_id = any (app_open_offers()) as open
       from offer where id = $1`,
      [offerId],
    );
    if (!offer) throw new DomainError('platform.not-found', { status: 404 });
    if (!offer.open) throw new DomainError('offer.sealed', { status: 409 });
    return offer;
  }
}
