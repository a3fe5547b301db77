import { Injectable } from '@nestjs/common';
import { DomainError, FieldProblem, Money, newId } from '@koersvast/kernel';
import { assertFresh, Clock, Files, UnitOfWork, UploadedFile } from '@koersvast/platform';
import { evidenceType } from '../../obligations/domain/evidence-file';
import { demandQuarterOf } from '../../quarters/quarter';
import { ContinuityDocumentEntity } from '../data/continuity-document.entity';
import { ContinuityReportEntity } from '../data/continuity-report.entity';
import { ContinuityFigures, hundredths } from '../domain/continuity-figures';
import { ContinuityCircle } from './continuity-circle';

export interface NewContinuityReport extends ContinuityFigures {
  quarter: string;
  note: string;
  /** Why figures that stood change; null for the first. */
  reason: string | null;
  /** The version that this one was based on; 0: none yet. */
  basedOn: number;
}

/** Enters what the partner's money looked like in a quarter, and the document that says so. */
@Injectable()
export class RecordContinuity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ContinuityCircle,
    private readonly files: Files,
    private readonly clock: Clock,
  ) {}

  /**
   * The next version of the quarter. Two at once wait for each other on the contract.
   * @throws DomainError 403, 404, 409 the same figures, 412 somebody was first, 422 quarter, figures or reason
   */
  async report(contractId: string, input: NewContinuityReport): Promise<string> {
    const { programmeId } = await this.circle.enter(contractId);
    await this.demandQuarter(contractId, input.quarter);
    const { quarter, note, reason, basedOn, ...figures } = input;
    const last = await this.unitOfWork
      .repo(ContinuityReportEntity)
      .findOne({ where: { contractId, quarter }, order: { n: 'DESC' } });
    assertFresh(last?.n ?? 0, basedOn);
    const columns = columnsOf(figures, note);
    if (last && sameAs(last, columns)) throw new DomainError('continuity.same', { status: 409 });
    if (last && !reason) throw refusal('continuity.reason', '/reason');
    const row = { ...columns, id: newId(), programmeId, contractId, quarter, n: basedOn + 1 };
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork
      .repo(ContinuityReportEntity)
      .insert({ ...row, changeReason: last ? reason : null, recordedBy });
    // Not the figures: the audit log is read by others than they are meant for.
    this.told('continuity.reported', row.id, programmeId, { contractId, quarter, n: row.n });
    return row.id;
  }

  /** @throws DomainError 403, 404, 415 and 422 the file or the quarter. */
  async document(contractId: string, quarter: string, { name, bytes }: UploadedFile, description: string) {
    const mediaType = evidenceType(name, bytes);
    const { programmeId } = await this.circle.enter(contractId);
    await this.demandQuarter(contractId, quarter);
    const permission = 'continuity.document';
    const fileId = await this.files.store({ programmeId, permission, name, mediaType, bytes });
    const id = newId();
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork
      .repo(ContinuityDocumentEntity)
      .insert({ id, programmeId, contractId, quarter, fileId, description, recordedBy });
    this.told('continuity.document-added', id, programmeId, { contractId, quarter });
  }

  private async demandQuarter(contractId: string, quarter: string): Promise<void> {
    const [term] = await this.unitOfWork.query<{ startsOn: string; endsOn: string }>(
      'select starts_on as "startsOn", ends_on as "endsOn" from contract where id = $1',
      [contractId],
    );
    demandQuarterOf(term!, quarter, this.clock.today());
  }

  private told(action: string, recordId: string, programmeId: string, after: object): void {
    this.unitOfWork.audit({ action, kind: 'continuity', recordId, programmeId, after });
  }
}

const refusal = (code: string, pointer: string) => new DomainError(code, { fields: [{ pointer, code }] });

type Columns = Pick<
  ContinuityReportEntity,
  'liquidity' | 'solvency' | 'resultCents' | 'revenueCents' | 'partnerSignal' | 'note'
>;

/** A hundred million percent, or ten billion euro: beyond this it is a slip. */
const MOST_RATIO = 10n ** 7n;
const MOST_CENTS = 10n ** 12n;

/** @throws DomainError 422 with every figure that is none, is too large, or may not be below nil. */
function columnsOf(figures: ContinuityFigures, note: string): Columns {
  const fields: FieldProblem[] = [];
  const wrong = (name: string) => fields.push({ pointer: `/${name}`, code: 'continuity.figure' });
  for (const name of ['liquidity', 'solvency'] as const) {
    if (figures[name] === null) continue;
    const value = hundredths(figures[name]);
    const low = name === 'liquidity' ? 0n : -MOST_RATIO;
    if (value === null || value < low || value > MOST_RATIO) wrong(name);
  }
  const cents = (name: 'result' | 'revenue', low: bigint): string | null => {
    if (figures[name] === null) return null;
    const reading = Money.read(figures[name]);
    if (!reading.ok || reading.value.cents < low || reading.value.cents > MOST_CENTS) return (wrong(name), null);
    return reading.value.cents.toString();
  };
  const [resultCents, revenueCents] = [cents('result', -MOST_CENTS), cents('revenue', 0n)];
  if (fields.length > 0) throw new DomainError('platform.invalid-input', { fields });
  const { liquidity, solvency, partnerSignal } = figures;
  const nothing = [liquidity, solvency, resultCents, revenueCents].every((one) => one === null);
  if (nothing && note === '') throw refusal('continuity.empty', '/note');
  return { liquidity, solvency, resultCents, revenueCents, partnerSignal, note };
}

const sameAs = (last: ContinuityReportEntity, next: Columns): boolean =>
  hundredths(last.liquidity) === hundredths(next.liquidity) &&
  hundredths(last.solvency) === hundredths(next.solvency) &&
  (['resultCents', 'revenueCents', 'partnerSignal', 'note'] as const).every((name) => last[name] === next[name]);
