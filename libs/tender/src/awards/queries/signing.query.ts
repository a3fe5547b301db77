import { Injectable } from '@nestjs/common';
import {
  awardNoticeDeadline,
  DomainError,
  type LegalTerms,
  LocalDate,
  standstill,
  termEnd,
  type ProcedureRegime,
  type Standstill,
  type TermEnd,
} from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { LegalTermsQuery } from '../../legal-terms/queries/legal-terms.query';
import { signingBlocks, type SigningBlock } from '../domain/signing';
import type { ProceedingResponse } from '../http/award-steps.response';

interface ClockRow {
  regime: ProcedureRegime;
  singleTenderer: boolean;
  sentOn: LocalDate | null;
  standstillDays: number | null;
  standstillRolls: boolean;
  challengeDays: number | null;
  clause: string;
  rowVersion: number;
}

export interface Signing extends Omit<ClockRow, 'rowVersion'> {
  awardId: string;
  /** False for an award by hand of which nobody set the clocks. */
  tracked: boolean;
  /** After the letters went out: how the standstill runs, or that no term is known. */
  standstill: Standstill | null;
  /** The term after which objections lapse (vervaltermijn): a clock of its own. */
  challenge: TermEnd | null;
  /** Last day for the award notice, and when a SAS tender bundles per quarter. */
  noticeBy: LocalDate;
  noticeBundledBy: LocalDate | null;
  proceedings: ProceedingResponse[];
  blocks: SigningBlock[];
  rowVersion: number;
}

/** Both clocks, the proceedings, and what they mean for signing today. */
@Injectable()
export class SigningQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: LegalTermsQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 */
  async of(awardId: string): Promise<Signing> {
    const [award] = await this.unitOfWork.query<{ decidedOn: LocalDate; regime: ProcedureRegime }>(
      `select a.decided_on as "decidedOn", t.procedure_regime as regime from award a join tender t on t.id = a.tender_id where a.id = $1`,
      [awardId],
    );
    if (!award) throw new DomainError('platform.not-found', { status: 404 });
    const row = await this.row(awardId);
    const terms = await this.terms.all();
    const proceedings = await this.proceedings(awardId);
    const clock: ClockRow = row ?? { ...NOT_TRACKED, regime: award.regime };
    const ending = clock.sentOn ? standstillOf(terms, clock, clock.sentOn) : null;
    const standstillEndsOn = ending?.state === 'RUNS' ? ending.advised : null;
    const { singleTenderer, sentOn } = clock;
    const today = this.clock.today();
    const blocks = row
      ? signingBlocks({ singleTenderer, sentOn, standstillEndsOn, proceedings, today })
      : signingBlocks({ singleTenderer: true, sentOn: today, standstillEndsOn, proceedings, today });
    return {
      ...clock,
      awardId,
      tracked: row !== null,
      standstill: ending,
      challenge: clock.sentOn && clock.challengeDays ? challengeOf(clock, clock.sentOn) : null,
      noticeBy: awardNoticeDeadline(terms, award.decidedOn, clock.regime).advised,
      noticeBundledBy: clock.regime === 'SAS' ? awardNoticeDeadline(terms, award.decidedOn, 'SAS', true).advised : null,
      proceedings,
      blocks,
    };
  }

  private async row(awardId: string): Promise<ClockRow | null> {
    const [row] = await this.unitOfWork.query<ClockRow>(
      `select regime, single_tenderer as "singleTenderer", sent_on as "sentOn", standstill_days as "standstillDays",
              standstill_rolls as "standstillRolls", challenge_days as "challengeDays", clause, row_version as "rowVersion"
       from award_clock where award_id = $1`,
      [awardId],
    );
    return row ?? null;
  }

  private proceedings(awardId: string): Promise<ProceedingResponse[]> {
    return this.unitOfWork.query<ProceedingResponse>(
      `select id, claimant, court, reference, served_on as "servedOn", decided_on as "decidedOn", decision,
              row_version as "rowVersion"
       from award_proceeding where award_id = $1 order by served_on, id`,
      [awardId],
    );
  }
}

const NOT_TRACKED: Omit<ClockRow, 'regime'> = {
  singleTenderer: false,
  sentOn: null,
  standstillDays: null,
  standstillRolls: false,
  challengeDays: null,
  clause: '',
  rowVersion: 0,
};

/** How the standstill runs when letters go out on a day. */
export const standstillOf = (
  terms: LegalTerms,
  { regime, standstillDays, standstillRolls }: Pick<ClockRow, 'regime' | 'standstillDays' | 'standstillRolls'>,
  sentOn: LocalDate,
): Standstill =>
  standstill(
    terms,
    sentOn,
    regime,
    standstillDays ? { days: standstillDays, origin: 'TENDER_DOC', documentRolls: standstillRolls } : null,
  );

const challengeOf = ({ challengeDays, standstillRolls }: ClockRow, sentOn: LocalDate): TermEnd =>
  termEnd(sentOn, {
    length: challengeDays!,
    unit: 'CALENDAR_DAY',
    origin: 'TENDER_DOC',
    documentRolls: standstillRolls,
  });
