import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { AwardStore } from '../data/award.store';

export interface ClockInput {
  /** Null when the tender document has none. */
  standstillDays: number | null;
  standstillRolls: boolean;
  challengeDays: number | null;
  clause: string;
  /** Only for an award by hand, of which the letters went out elsewhere. */
  sentOn?: string | null;
}

export interface ProceedingInput {
  claimant: string;
  court: string;
  reference: string;
  /** 'yyyy-mm-dd' */
  servedOn: string;
}

interface AwardHead {
  id: string;
  programmeId: string;
  tenderId: string;
  offerId: string | null;
}

/** What stands between award and signature: the terms of the tender document, and proceedings. */
@Injectable()
export class GuardSigning {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly awards: AwardStore,
    private readonly clock: Clock,
  ) {}

  /** @param rowVersion of the clock, 0 while an award by hand has none. @throws DomainError 403, 404, 409, 412, 422. */
  async setClock(awardId: string, input: ClockInput, rowVersion: number): Promise<void> {
    const award = await this.mine(awardId);
    const [known] = await this.unitOfWork.query<{ rowVersion: number; sentOn: string | null }>(
      `select row_version as "rowVersion", sent_on as "sentOn" from award_clock where award_id = $1 for update`,
      [awardId],
    );
    assertFresh(known?.rowVersion ?? 0, rowVersion);
    if (input.sentOn && award.offerId) throw new DomainError('award.sent-by-letters', { status: 409 });
    this.demandPast('/sentOn', input.sentOn ?? null);
    if (!known) await this.awards.openClock(awardId);
    const sentOn = award.offerId ? (known?.sentOn ?? null) : (input.sentOn ?? null);
    await this.unitOfWork.query(
      `update award_clock set standstill_days = $2, standstill_rolls = $3, challenge_days = $4, clause = $5, sent_on = $6,
              row_version = row_version + 1 where award_id = $1`,
      [awardId, input.standstillDays, input.standstillRolls, input.challengeDays, input.clause, sentOn],
    );
    this.audit('award.clock-set', award, { ...input, sentOn });
  }

  /** A summary proceeding was started; signing waits. @throws DomainError 403, 404, 422 day. */
  async start(awardId: string, input: ProceedingInput): Promise<string> {
    const award = await this.mine(awardId);
    this.demandPast('/servedOn', input.servedOn);
    const id = newId();
    await this.unitOfWork.query(
      `insert into award_proceeding (id, programme_id, tender_id, award_id, claimant, court, reference, served_on, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        award.programmeId,
        award.tenderId,
        awardId,
        input.claimant,
        input.court,
        input.reference,
        input.servedOn,
        this.unitOfWork.actor.userId,
      ],
    );
    this.audit('award.proceeding-started', award, { proceedingId: id, servedOn: input.servedOn });
    return id;
  }

  /** The decision of the court, or that it was withdrawn. @throws DomainError 403, 404, 409 decided, 412, 422 day. */
  async decide(
    awardId: string,
    proceedingId: string,
    { decidedOn, decision }: { decidedOn: string; decision: string },
    rowVersion: number,
  ): Promise<void> {
    const award = await this.mine(awardId);
    const [known] = await this.unitOfWork.query<{ rowVersion: number; servedOn: string; decidedOn: string | null }>(
      `select row_version as "rowVersion", served_on as "servedOn", decided_on as "decidedOn" from award_proceeding
       where id = $1 and award_id = $2 for update`,
      [proceedingId, awardId],
    );
    if (!known) throw new DomainError('platform.not-found', { status: 404 });
    assertFresh(known.rowVersion, rowVersion);
    if (known.decidedOn) throw new DomainError('award.proceeding-decided', { status: 409 });
    this.demandPast('/decidedOn', decidedOn);
    if (decidedOn < known.servedOn) {
      const code = 'award.decided-before-served';
      throw new DomainError(code, { fields: [{ pointer: '/decidedOn', code }] });
    }
    await this.unitOfWork.query(
      'update award_proceeding set decided_on = $2, decision = $3, row_version = row_version + 1 where id = $1',
      [proceedingId, decidedOn, decision],
    );
    this.audit('award.proceeding-decided', award, { proceedingId, decidedOn });
  }

  private demandPast(pointer: string, day: string | null): void {
    if (day === null || day <= this.clock.today()) return;
    throw new DomainError('award.day-in-future', { fields: [{ pointer, code: 'award.day-in-future' }] });
  }

  private async mine(awardId: string): Promise<AwardHead> {
    const [award] = await this.unitOfWork.query<AwardHead>(
      'select id, programme_id as "programmeId", tender_id as "tenderId", offer_id as "offerId" from award where id = $1',
      [awardId],
    );
    if (!award) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('award.write', award);
    return award;
  }

  private audit(action: string, { id, programmeId }: AwardHead, after: object): void {
    this.unitOfWork.audit({ action, kind: 'award', recordId: id, programmeId, after });
  }
}
