import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { ReportDocument } from '@koersvast/reports';
import { LegalTermsQuery } from '../../legal-terms/queries/legal-terms.query';
import { RankingQuery } from '../../assessments/queries/ranking.query';
import type { LetterKind, LetterPaper } from '../exchange/award-letter';
import type { AwardLetterResponse } from '../http/award-steps.response';
import { standstillOf } from './signing.query';

interface PaperRow {
  kind: LetterKind;
  offerId: string;
  offerCode: string;
  bidderName: string;
  contactName: string;
  contactAddress: string;
  stateReason: string | null;
  advantages: string;
  winnerId: string;
  winnerName: string;
  tenderCode: string;
  tender: string;
  organisation: string;
  fictitious: boolean;
  decidedOn: LocalDate;
  motivation: string;
  regime: 'SAS' | 'OPEN' | 'RESTRICTED';
  standstillDays: number | null;
  standstillRolls: boolean;
  singleTenderer: boolean;
  clause: string;
  assessmentId: string;
}

@Injectable()
export class AwardLetterQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rankings: RankingQuery,
    private readonly terms: LegalTermsQuery,
  ) {}

  /** One for each bidder, in the order of their codes. */
  of(awardId: string): Promise<AwardLetterResponse[]> {
    return this.unitOfWork.query<AwardLetterResponse>(
      `select l.id, l.offer_id as "offerId", o.code, c.bidder_name as "bidderName", l.kind, l.advantages, l.sent_on as "sentOn",
              l.document_hash as "documentHash", c.contact_name as "contactName", c.contact_email as "contactEmail", l.channel,
              u.name as "sentBy", l.file_id as "fileId",
              (select v.sha256 from file_version v where v.file_id = l.file_id order by v.n limit 1) as "fileHash",
              case when m.state = 'QUEUED' and j.state = 'DEAD' then 'FAILED' else m.state end as "mailState",
              l.row_version as "rowVersion"
       from award_letter l join offer o on o.id = l.offer_id join offer_content c on c.offer_id = o.id
       left join user_account u on u.id = l.sent_by left join mail_message m on m.id = l.mail_id left join job j on j.id = m.job_id
       where l.award_id = $1 order by o.code`,
      [awardId],
    );
  }

  /** The letter as it went out; null while it has not. @throws DomainError 404 */
  async sent(letterId: string): Promise<ReportDocument | null> {
    const [row] = await this.unitOfWork.query<{ document: ReportDocument | null }>(
      'select document from award_letter where id = $1',
      [letterId],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row.document;
  }

  /** What a letter says when it would go out on this day. @throws DomainError 404 */
  async paper(letterId: string, sentOn: LocalDate): Promise<LetterPaper> {
    const [row] = await this.unitOfWork.query<PaperRow>(
      `select l.kind, l.offer_id as "offerId", o.code as "offerCode", c.bidder_name as "bidderName",
              c.contact_name as "contactName", c.contact_address as "contactAddress", o.state_reason as "stateReason",
              l.advantages, a.offer_id as "winnerId", a.contractor_name as "winnerName", t.code as "tenderCode", t.title as tender,
              concat_ws(' · ', p.name, (select string_agg(m.name, ', ' order by m.sort) from municipality m
                                        where m.programme_id = p.id)) as organisation,
              p.fictitious_amounts as fictitious, a.decided_on as "decidedOn", a.motivation, k.regime,
              k.standstill_days as "standstillDays", k.standstill_rolls as "standstillRolls", k.single_tenderer as "singleTenderer",
              k.clause, s.id as "assessmentId"
       from award_letter l
       join award a on a.id = l.award_id join award_clock k on k.award_id = a.id
       join offer o on o.id = l.offer_id join offer_content c on c.offer_id = o.id
       join tender t on t.id = l.tender_id join programme p on p.id = l.programme_id
       join assessment s on s.tender_id = l.tender_id
       where l.id = $1`,
      [letterId],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const { criteria, places } = await this.rankings.of(row.assessmentId);
    const own = places.find(({ offerId }) => offerId === row.offerId) ?? null;
    const winner = places.find(({ offerId }) => offerId === row.winnerId)!;
    return {
      ...row,
      sentOn,
      standstill: standstillOf(await this.terms.all(), row, sentOn),
      place: own?.place ?? null,
      rivals: places.length,
      points: own?.points ?? null,
      winnerPoints: winner.points,
      criteria: criteria.map(({ id, title, weight, maxScore }) => {
        const mine = own?.parts.find(({ criterionId }) => criterionId === id) ?? null;
        const theirs = winner.parts.find(({ criterionId }) => criterionId === id)!;
        return {
          title,
          weight,
          maxScore,
          own: mine && { score: mine.score, label: mine.label, points: mine.points, motivation: mine.motivation },
          // Of the winner only what the letter may tell; never the motivation that was written for the winner.
          winner: { score: theirs.score, label: theirs.label, points: theirs.points },
        };
      }),
    };
  }
}
