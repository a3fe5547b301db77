import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { CodeSeries, UnitOfWork } from '@koersvast/platform';
import { ConsultationCircleQuery, ConsultationPlace } from '../../disclosures/queries/consultation-circle.query';
import { assertQuoted, tidyPassage } from '../../quoting/quoted-words';
import { lockedRow } from '../../rows/locked-row';
import { QuoteEntity } from '../data/quote.entity';
import { CellAnswerQuery } from '../queries/cell-answer.query';

export interface PickQuoteInput {
  consultationId: string;
  answerId: string;
  starts: number;
  words: string;
  themeId: string | null;
}

interface QuoteChange {
  consultationId: string;
  id: string;
  rowVersion: number;
}

/** Cuts words out of an answer; they keep hold of the version that they came from. */
@Injectable()
export class PickQuote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ConsultationCircleQuery,
    private readonly answers: CellAnswerQuery,
    private readonly codes: CodeSeries,
  ) {}

  /** Picking the same words again answers the quote that is there. @throws DomainError 403/404, 409, 422 not literal. */
  async pick({ consultationId, answerId, starts, words, themeId }: PickQuoteInput): Promise<string> {
    const place = await this.circle.openPlace(consultationId, 'response-matrix.write');
    const answer = await this.answers.demand(consultationId, answerId);
    const passage = tidyPassage({ starts, ends: 0, words });
    assertQuoted(answer.text, passage);
    await this.demandTheme(consultationId, themeId);
    const there = { answerId, starts: passage.starts, ends: passage.ends, state: 'ACTIVE' as const };
    const same = await this.unitOfWork.repo(QuoteEntity).findOneBy(there);
    if (same) return same.id;
    const { programmeId, tenderId } = place;
    const { code } = await this.codes.next(programmeId, tenderId, 'CIT');
    const id = newId();
    const { questionId, partyId } = answer;
    const row = { id, programmeId, tenderId, consultationId, code, questionId, partyId, themeId, ...there };
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork.repo(QuoteEntity).insert({ ...row, words: passage.words, recordedBy });
    this.audit('response-matrix.quoted', id, programmeId, {
      code,
      answerId,
      starts: passage.starts,
      ends: passage.ends,
    });
    return id;
  }

  /** @throws DomainError 403/404, 409 withdrawn, 412, 422 unknown theme. */
  async setTheme({ themeId, ...change }: QuoteChange & { themeId: string | null }): Promise<void> {
    const { place, row } = await this.open(change);
    await this.demandTheme(change.consultationId, themeId);
    await this.update(row, { themeId });
    this.audit('response-matrix.quote-changed', row.id, place.programmeId, { themeId });
  }

  /** @throws DomainError 403/404, 409 a conclusion rests on it, 412 */
  async withdraw(change: QuoteChange): Promise<void> {
    const { place, row } = await this.open(change);
    const [citing] = await this.unitOfWork.query<{ code: string }>(
      `select c.code from conclusion_quote cq join consultation_conclusion c on c.id = cq.conclusion_id
       where cq.quote_id = $1 and c.state = 'ACTIVE' order by c.code limit 1`,
      [row.id],
    );
    if (citing) throw new DomainError('response-matrix.quote-cited', { status: 409, params: citing });
    await this.update(row, { state: 'WITHDRAWN' });
    this.audit('response-matrix.quote-withdrawn', row.id, place.programmeId, { code: row.code });
  }

  private async open(change: QuoteChange): Promise<{ place: ConsultationPlace; row: QuoteEntity }> {
    const { consultationId, id, rowVersion } = change;
    const place = await this.circle.openPlace(consultationId, 'response-matrix.write');
    const row = await lockedRow(this.unitOfWork, QuoteEntity, { id, consultationId }, rowVersion);
    if (row.state !== 'ACTIVE') throw new DomainError('response-matrix.quote-withdrawn', { status: 409 });
    return { place, row };
  }

  private async update(row: QuoteEntity, change: Partial<QuoteEntity>): Promise<void> {
    await this.unitOfWork.repo(QuoteEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
  }

  private async demandTheme(consultationId: string, themeId: string | null): Promise<void> {
    if (!themeId) return;
    const sql = 'select id from consultation_theme where id = $1 and consultation_id = $2';
    if ((await this.unitOfWork.query(sql, [themeId, consultationId])).length > 0) return;
    const code = 'response-matrix.unknown-theme';
    throw new DomainError(code, { fields: [{ pointer: '/themeId', code }] });
  }

  private audit(action: string, recordId: string, programmeId: string, after: Record<string, unknown>): void {
    this.unitOfWork.audit({ action, kind: 'consultation-quote', recordId, programmeId, after });
  }
}
