import { Injectable } from '@nestjs/common';
import { DomainError, type LegalTerms, LocalDate, type ProcedureRegime, type TermOrigin } from '@koersvast/kernel';
import { Clock, Texts, UnitOfWork } from '@koersvast/platform';
import { LegalTermsQuery } from '../../legal-terms/queries/legal-terms.query';
import { type TenderClock, tenderClocks } from '../domain/tender-clocks';
import type { TenderClockResponse, TenderClocksResponse } from '../http/tender-check.response';

export interface ClockRow {
  regime: ProcedureRegime;
  publishedOn: LocalDate | null;
  deadline: Date | null;
  awardedOn: LocalDate | null;
  sentOn: LocalDate | null;
  standstillDays: number | null;
  standstillOrigin: TermOrigin;
  standstillRolls: boolean;
  challengeDays: number | null;
  offerValidityDays: number | null;
}

/** What the terms of a tender are reckoned from; `t` is the tender. */
export const CLOCK_FACTS = `
         t.procedure_regime as regime, t.published_on as "publishedOn", t.submission_deadline as deadline,
         a.decided_on as "awardedOn", c.sent_on as "sentOn",
         -- What was set at the award holds from then on.
         case when c.award_id is null then t.standstill_days else c.standstill_days end as "standstillDays",
         coalesce(t.standstill_origin, 'TENDER_DOC') as "standstillOrigin",
         coalesce(c.standstill_rolls, t.standstill_rolls) as "standstillRolls",
         case when c.award_id is null then t.challenge_days else c.challenge_days end as "challengeDays",
         t.offer_validity_days as "offerValidityDays"
  from tender t left join award a on a.tender_id = t.id left join award_clock c on c.award_id = a.id`;

/** The terms of one tender, by the rules of the law of now. */
export const clocksOf = (row: ClockRow, terms: LegalTerms, today: string): TenderClock[] =>
  tenderClocks({
    terms,
    ...row,
    today: today as LocalDate,
    closingOn: row.deadline && LocalDate.at(row.deadline),
    standstill:
      row.standstillDays === null
        ? null
        : { days: row.standstillDays, origin: row.standstillOrigin, documentRolls: row.standstillRolls },
  });

/** The terms of one tender, reckoned today. */
@Injectable()
export class TenderClocksQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: LegalTermsQuery,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  /** @throws DomainError 404 */
  async of(tenderId: string): Promise<TenderClocksResponse> {
    const [row] = await this.unitOfWork.query<ClockRow>(
      `select ${CLOCK_FACTS} where t.id = $1 and t.id = any (app_tenders())`,
      [tenderId],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const clocks = clocksOf(row, await this.terms.all(), this.clock.today());
    return { tenderId, items: clocks.map((clock) => this.present(clock)) };
  }

  private present(clock: TenderClock): TenderClockResponse {
    const remark = remarkOf(clock);
    return {
      ...clock,
      label: this.texts.say(`tender.clock.${clock.code}`),
      event: this.texts.say(`tender.clock.event.${EVENT[clock.code]}`),
      remark: remark && this.texts.say(`tender.clock.remark.${remark}`),
    };
  }
}

const EVENT = {
  OFFERS: 'publication',
  REQUESTS_TO_PARTICIPATE: 'publication',
  CLARIFICATION_NOTE: 'closing',
  CLARIFICATION_NOTE_URGENT: 'closing',
  OFFER_VALIDITY: 'after-closing',
  STANDSTILL: 'sent',
  CHALLENGE: 'sent',
  AWARD_NOTICE: 'award',
  AWARD_NOTICE_BUNDLED: 'quarter',
} as const satisfies Record<TenderClock['code'], string>;

function remarkOf({ code, origin, otherDay, supposed }: TenderClock): string | null {
  if (origin === 'NONE')
    return code === 'STANDSTILL' ? 'no-standstill' : code === 'OFFERS' ? 'no-minimum' : 'no-clause';
  if (otherDay) return origin === 'LAW' ? 'rolls' : 'contested';
  return supposed ? 'supposed' : null;
}
