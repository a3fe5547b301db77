import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { CodeSeries, UnitOfWork } from '@koersvast/platform';
import { ConsultationCircleQuery } from '../../disclosures/queries/consultation-circle.query';
import { assertQuoted, tidyPassage } from '../../quoting/quoted-words';
import { lockedRow } from '../../rows/locked-row';
import { MinutesQuoteEntity } from '../data/minutes-quote.entity';
import { TalkEntity } from '../data/talk.entity';

interface TalkPlace {
  consultationId: string;
  talkId: string;
}

/** Cuts words out of confirmed minutes, for a conclusion to rest on. What nobody confirmed, nobody said. */
@Injectable()
export class QuoteMinutes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ConsultationCircleQuery,
    private readonly codes: CodeSeries,
  ) {}

  /** The same words again change nothing. @throws DomainError 403/404, 409 not confirmed, 422 not literal. */
  async pick({ consultationId, talkId, ...asked }: TalkPlace & { starts: number; words: string }): Promise<void> {
    const { programmeId, tenderId } = await this.circle.openPlace(consultationId, 'talk.write');
    const talk = await this.unitOfWork.repo(TalkEntity).findOneBy({ id: talkId, consultationId });
    if (!talk) throw new DomainError('platform.not-found', { status: 404 });
    if (talk.state !== 'CONFIRMED' || !talk.minutesId) {
      throw new DomainError('talk.not-confirmed', { status: 409, params: { code: talk.code } });
    }
    const sql = 'select text from consultation_minutes where id = $1';
    const [minutes] = await this.unitOfWork.query<{ text: string }>(sql, [talk.minutesId]);
    const { starts, ends, words } = tidyPassage({ ...asked, ends: 0 });
    assertQuoted(minutes!.text, { starts, ends, words });
    const quotes = this.unitOfWork.repo(MinutesQuoteEntity);
    const place = { minutesId: talk.minutesId, starts, ends, state: 'ACTIVE' as const };
    if (await quotes.findOneBy(place)) return;
    const { code } = await this.codes.next(programmeId, tenderId, 'CIT');
    const id = newId();
    const recordedBy = this.unitOfWork.actor.userId;
    await quotes.insert({ id, programmeId, tenderId, consultationId, talkId, code, words, recordedBy, ...place });
    this.audit('talk.quoted', id, programmeId, { code, talk: talk.code, starts, ends });
  }

  /** @throws DomainError 403/404, 409 withdrawn or cited by a conclusion, 412 */
  async withdraw({ consultationId, talkId }: TalkPlace, id: string, rowVersion: number): Promise<void> {
    const { programmeId } = await this.circle.openPlace(consultationId, 'talk.write');
    const row = await lockedRow(this.unitOfWork, MinutesQuoteEntity, { id, talkId, consultationId }, rowVersion);
    if (row.state !== 'ACTIVE') throw new DomainError('response-matrix.quote-withdrawn', { status: 409 });
    const [citing] = await this.unitOfWork.query<{ code: string }>(
      `select c.code from conclusion_minutes_quote cq join consultation_conclusion c on c.id = cq.conclusion_id
       where cq.quote_id = $1 and c.state = 'ACTIVE' order by c.code limit 1`,
      [id],
    );
    if (citing) throw new DomainError('response-matrix.quote-cited', { status: 409, params: citing });
    await this.unitOfWork.repo(MinutesQuoteEntity).update(id, { state: 'WITHDRAWN', rowVersion: rowVersion + 1 });
    this.audit('talk.quote-withdrawn', id, programmeId, { code: row.code });
  }

  private audit(action: string, recordId: string, programmeId: string, after: Record<string, unknown>): void {
    this.unitOfWork.audit({ action, kind: 'consultation-quote', recordId, programmeId, after });
  }
}
