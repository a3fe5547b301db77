import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, DomainError, LocalDate } from '@koersvast/kernel';
import { assertFresh, Clock, Files, Mail, UnitOfWork } from '@koersvast/platform';
import { renderPaper } from '@koersvast/reports';
import { awardLetter } from '../exchange/award-letter';
import { letterMail } from '../exchange/letter-mail';
import type { AwardLetterResponse } from '../http/award-steps.response';
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
    private readonly files: Files,
    private readonly mail: Mail,
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
   * All letters go out on one day: the clocks start the day after. What was sent is kept word for word, and as the paper
   * that left, with its hash, who sent it and how.
   * @param byMail mails each letter to the contact of its offer; else they were sent elsewhere and this records it
   * @throws DomainError 403, 404, 409 sent before, a loser without the winner's advantages or no address, 422 day.
   */
  async send(awardId: string, sentOn: LocalDate, byMail: boolean): Promise<void> {
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
    if (byMail) assertMailable(letters, sentOn, this.clock.today());
    for (const letter of letters) await this.sendOne(award, letter, sentOn, byMail);
    await this.unitOfWork.query(
      'update award_clock set sent_on = $2, row_version = row_version + 1 where award_id = $1',
      [awardId, sentOn],
    );
    this.audit('award.letters-sent', award, { sentOn, letters: letters.length });
  }

  private async sendOne(
    award: AwardHead,
    letter: AwardLetterResponse,
    sentOn: LocalDate,
    byMail: boolean,
  ): Promise<void> {
    const { programmeId, tenderId } = award;
    const paper = await this.letters.paper(letter.id, sentOn);
    const words = awardLetter(paper);
    // Over the letter without it: the number that its foot shows.
    const hash = createHash('sha256').update(canonicalJson(words)).digest('hex');
    const document = { ...words, hash };
    const fileId = await this.files.store({
      programmeId,
      tenderId,
      permission: 'award.write',
      name: `brief-${letter.code.toLowerCase()}.pdf`,
      mediaType: 'application/pdf',
      bytes: await renderPaper(document, 'pdf'),
    });
    const mailId = byMail
      ? await this.mail.send({
          programmeId,
          tenderId,
          permission: 'award.write',
          uniqueKey: `award-letter:${letter.id}`,
          recipient: letter.contactEmail,
          ...letterMail(paper),
          fileIds: [fileId],
        })
      : null;
    await this.unitOfWork.query(
      `update award_letter set sent_on = $2, document = $3::jsonb, document_hash = $4, channel = $5, sent_by = $6, file_id = $7,
              mail_id = $8, row_version = row_version + 1 where id = $1`,
      [
        letter.id,
        sentOn,
        canonicalJson(document),
        hash,
        byMail ? 'MAIL' : 'ELSEWHERE',
        this.unitOfWork.actor.userId,
        fileId,
        mailId,
      ],
    );
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

/** By mail is today, and every letter has an address to go to. @throws DomainError 409, 422 */
function assertMailable(letters: readonly AwardLetterResponse[], sentOn: string, today: string): void {
  const code = 'award.mail-today';
  if (sentOn !== today) throw new DomainError(code, { fields: [{ pointer: '/sentOn', code }] });
  const silent = letters.filter(({ contactEmail }) => contactEmail === '');
  if (silent.length === 0) return;
  const params = { codes: silent.map((one) => one.code).join(', ') };
  throw new DomainError('award.no-email', { status: 409, params });
}
