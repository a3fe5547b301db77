import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, DomainError, LocalDate } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { awardLetter } from '../exchange/award-letter';
import { AwardLetterQuery } from '../queries/award-letter.query';

interface AwardHead {
  id: string;
  programmeId: string;
  tenderId: string;
  decidedOn: string;
}

/** The letters to all bidders: words that may be mended until they go out, all on one day; then they stay. */
@Injectable()
export class SendLetters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly letters: AwardLetterQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403, 404, 409 sent, 412. */
  async revise(awardId: string, letterId: string, advantages: string, rowVersion: number): Promise<void> {
    const award = await this.mine(awardId);
    const [letter] = await this.unitOfWork.query<{ rowVersion: number; sentOn: string | null; advantages: string }>(
      `select row_version as "rowVersion", sent_on as "sentOn", advantages from award_letter
       where id = $1 and award_id = $2 for update`,
      [letterId, awardId],
    );
    if (!letter) throw new DomainError('platform.not-found', { status: 404 });
    assertFresh(letter.rowVersion, rowVersion);
    if (letter.sentOn) throw new DomainError('award.letters-sent', { status: 409 });
    await this.unitOfWork.query(
      'update award_letter set advantages = $2, row_version = row_version + 1 where id = $1',
      [letterId, advantages],
    );
    this.audit('award.letter-revised', award, { letterId });
  }

  /**
   * All letters go out on one day: the clocks start the day after. What was sent is kept word for word with its hash.
   * @throws DomainError 403, 404, 409 sent before or a loser without the winner's advantages, 422 day.
   */
  async send(awardId: string, sentOn: LocalDate): Promise<void> {
    const award = await this.mine(awardId);
    const letters = await this.letters.of(awardId);
    if (letters.length === 0) throw new DomainError('award.no-letters', { status: 409 });
    if (letters.some((one) => one.sentOn)) throw new DomainError('award.letters-sent', { status: 409 });
    const bare = letters.filter(({ kind, advantages }) => kind === 'REJECTION' && advantages.trim() === '');
    if (bare.length > 0) {
      throw new DomainError('award.need-advantages', {
        status: 409,
        params: { codes: bare.map(({ code }) => code).join(', ') },
      });
    }
    assertSendDay(sentOn, award.decidedOn, this.clock.today());
    for (const { id } of letters) {
      const document = awardLetter(await this.letters.paper(id, sentOn));
      const text = canonicalJson(document);
      const hash = createHash('sha256').update(text).digest('hex');
      await this.unitOfWork.query(
        `update award_letter set sent_on = $2, document = $3::jsonb, document_hash = $4, row_version = row_version + 1 where id = $1`,
        [id, sentOn, text, hash],
      );
    }
    await this.unitOfWork.query(
      'update award_clock set sent_on = $2, row_version = row_version + 1 where award_id = $1',
      [awardId, sentOn],
    );
    this.audit('award.letters-sent', award, { sentOn, letters: letters.length });
  }

  private async mine(awardId: string): Promise<AwardHead> {
    const [award] = await this.unitOfWork.query<AwardHead>(
      `select id, programme_id as "programmeId", tender_id as "tenderId", decided_on as "decidedOn" from award where id = $1`,
      [awardId],
    );
    if (!award) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('award.write', award);
    // Two that send at once wait here.
    await this.unitOfWork.query('select award_id from award_clock where award_id = $1 for update', [awardId]);
    return award;
  }

  private audit(action: string, { id, programmeId }: AwardHead, after: object): void {
    this.unitOfWork.audit({ action, kind: 'award', recordId: id, programmeId, after });
  }
}

/** On or after the decision, and not in the future. @throws DomainError 422 */
function assertSendDay(sentOn: string, decidedOn: string, today: string): void {
  if (sentOn >= decidedOn && sentOn <= today) return;
  throw new DomainError('award.send-day', { fields: [{ pointer: '/sentOn', code: 'award.send-day' }] });
}
