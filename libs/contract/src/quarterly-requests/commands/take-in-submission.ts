import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { Clock, Files, Texts, UnitOfWork } from '@koersvast/platform';
import { RecordIndicatorValue } from '../../indicators/commands/record-indicator-value';
import { QuarterlyFindingEntity } from '../data/quarterly-finding.entity';
import type { QuarterlyRequestEntity } from '../data/quarterly-request.entity';
import { QuarterlyRequestStore } from '../data/quarterly-request.store';
import { QuarterlySubmissionEntity } from '../data/quarterly-submission.entity';
import type { FormRequest } from '../exchange/request-form';
import { ExpenditureBooks, NewExpenditure } from '../ports/expenditure-book';
import { documentOf, Examination, ReturnedFile, SubmissionExamination } from './submission-examination';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface SubmissionInput extends ReturnedFile {
  /** 'yyyy-mm-dd'; null: today. */
  receivedOn: string | null;
  /** Why figures that were taken in change; null for the first. */
  reason: string | null;
}

/** Takes in a workbook: values of the indicators and bestedingen together, in one transaction, or nothing. */
@Injectable()
export class TakeInSubmission {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: QuarterlyRequestStore,
    private readonly examination: SubmissionExamination,
    private readonly values: RecordIndicatorValue,
    private readonly books: ExpenditureBooks,
    private readonly files: Files,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the number of the version. Who looked at an older state of the request hears so.
   * @throws DomainError 403, 404, 409 refused or nothing new, 412 stale, 413/415/422 file, day or reason
   */
  async execute(id: string, input: SubmissionInput, rowVersion: number): Promise<number> {
    const row = await this.store.lock(id, rowVersion);
    const request = await this.store.forForm(id);
    const receivedOn = this.receivedOn(input.receivedOn);
    const examined = await this.examination.of(request, input);
    this.demandTakeable(examined);
    const n = await this.nextNumber(id);
    if (n > 1 && !input.reason) throw refusal('quarterly.reason', '/reason');
    const valueCount = await this.recordValues(examined, request, n, input.reason);
    const lineCount = await this.bookLines(examined, request, n);
    const { programmeId } = row;
    const permission = 'quarterly-request.write';
    const file = { programmeId, permission, name: input.name, mediaType: XLSX, bytes: input.bytes };
    const { stated, sha256 } = examined;
    const submissionId = newId();
    await this.unitOfWork.repo(QuarterlySubmissionEntity).insert({
      ...{ id: submissionId, programmeId, requestId: id, n, receivedOn, late: receivedOn > row.dueOn, sha256 },
      ...{ provisional: stated.provisional!, fileId: await this.files.store(file), remark: stated.remark },
      ...{ forecastCents: stated.forecastCents?.toString() ?? null, valueCount, lineCount },
      ...{ reason: n > 1 ? input.reason : null, recordedBy: this.unitOfWork.actor.userId },
    });
    await this.keepFindings(examined, submissionId, programmeId);
    await this.received(row, n, { valueCount, lineCount });
    return n;
  }

  private async received(row: QuarterlyRequestEntity, n: number, counts: object): Promise<void> {
    await this.store.change(row, { state: 'RECEIVED', acceptedAt: null, acceptedBy: null });
    this.unitOfWork.audit({
      ...{ action: 'quarterly-request.received', kind: 'quarterly-request', recordId: row.id },
      programmeId: row.programmeId,
      // Without the numbers: small counts are kept back everywhere, so also in the audit log.
      after: { quarter: row.quarter, n, ...counts },
    });
  }

  private demandTakeable({ refused, findings, values, lines }: Examination): void {
    if (refused) {
      const [first] = findings.filter(({ weight }) => weight === 'REFUSES');
      const why = this.texts.say(first!.code, first!.params);
      throw new DomainError('quarterly.refused', { status: 409, params: { why } });
    }
    const isNew = ({ change }: { change: string }) => change === 'NEW' || change === 'CHANGED';
    if (!values.some(isNew) && !lines.some(isNew)) throw new DomainError('quarterly.nothing-new', { status: 409 });
  }

  private receivedOn(given: string | null): string {
    const today = this.clock.today();
    if (given === null || given <= today) return given ?? today;
    throw refusal('quarterly.received-later', '/receivedOn');
  }

  private async nextNumber(requestId: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ n: number }>(
      'select coalesce(max(n), 0) + 1 as n from quarterly_submission where request_id = $1',
      [requestId],
    );
    return row!.n;
  }

  /** Answers how many were written. */
  private async recordValues(examined: Examination, request: FormRequest, n: number, reason: string | null) {
    const from = `Kwartaaluitvraag ${request.quarter}, versie ${n}`;
    const provisional = examined.stated.provisional!;
    const inputs = examined.values
      .filter(({ change }) => change === 'NEW' || change === 'CHANGED')
      .map(({ stated, before }) => ({
        indicatorId: stated.asked.indicatorId,
        period: stated.asked.period,
        municipalityId: stated.asked.municipalityId,
        numerator: stated.numerator,
        denominator: stated.denominator,
        value: stated.value,
        note: stated.note,
        provisional,
        reason: before ? (reason ? `${from}: ${reason}` : from).slice(0, 2000) : null,
        basedOn: null,
      }));
    if (inputs.length > 0) await this.values.executeAll(inputs);
    return inputs.length;
  }

  /** What stood is taken back by a line of its own; the ledger never changes. */
  private async bookLines(examined: Examination, request: FormRequest & { programmeId: string }, n: number) {
    const what = `Kwartaaluitvraag ${request.quarter}, versie ${n}`;
    const lines = examined.lines.flatMap((line): NewExpenditure[] => {
      if ((line.change !== 'NEW' && line.change !== 'CHANGED') || line.cents === null) return [];
      const { municipalityId, buildingBlockId } = line.cell;
      const place = { month: line.month, municipalityId, buildingBlockId };
      const booking = { ...place, line: 2 * n, cents: line.cents, description: what };
      if (line.bookedCents === null) return [booking];
      return [{ ...place, line: 2 * n - 1, cents: -line.bookedCents, description: `${what}: teruggenomen` }, booking];
    });
    const { programmeId, contractId } = request;
    if (lines.length > 0) {
      await this.books.only!.book({ programmeId, contractId, document: documentOf(request), lines });
    }
    return lines.length;
  }

  private async keepFindings({ findings }: Examination, submissionId: string, programmeId: string): Promise<void> {
    const rows = findings
      .filter(({ kind }) => kind !== null)
      .map(({ kind, place, code, params }) => ({
        ...{ id: newId(), programmeId, submissionId, kind: kind!, place: place.slice(0, 500) },
        message: this.texts.say(code, params).slice(0, 2000),
      }));
    if (rows.length > 0) await this.unitOfWork.repo(QuarterlyFindingEntity).insert(rows);
  }
}

const refusal = (code: string, pointer: string) => new DomainError(code, { fields: [{ pointer, code }] });
