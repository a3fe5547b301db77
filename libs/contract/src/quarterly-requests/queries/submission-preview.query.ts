import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { Texts, UnitOfWork } from '@koersvast/platform';
import { shortest } from '../../indicators/domain/measure';
import { ComparedValue, ReturnedFile, SubmissionExamination } from '../commands/submission-examination';
import { QuarterlyRequestStore } from '../data/quarterly-request.store';
import { cellText, monthText, periodText, valueText } from '../exchange/request-form';
import type { PreviewRowResponse, SubmissionPreviewResponse } from '../http/quarterly-request.response';
import type { StandingValue } from './standing-figures.query';

/** What taking in a workbook would do, in words; nothing is stored. */
@Injectable()
export class SubmissionPreviewQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: QuarterlyRequestStore,
    private readonly examination: SubmissionExamination,
    private readonly texts: Texts,
  ) {}

  /** @throws DomainError 403, 404, 413/415/422 no readable workbook. */
  async of(id: string, file: ReturnedFile): Promise<SubmissionPreviewResponse> {
    const request = await this.store.forForm(id);
    this.unitOfWork.actor.demand('quarterly-request.write', { programmeId: request.programmeId });
    const { stated, findings, values, lines, refused } = await this.examination.of(request, file);
    const stands = [...values, ...lines];
    const isNew = ({ change }: { change: string }) => change === 'NEW' || change === 'CHANGED';
    const total = lines.reduce((sum, { cents }) => sum + (cents ?? 0n), 0n);
    return {
      findings: findings.map(({ code, params, ...rest }) => ({ ...rest, message: this.texts.say(code, params) })),
      provisional: stated.provisional,
      forecast: stated.forecastCents === null ? null : Money.fromCents(stated.forecastCents).toString(),
      remark: stated.remark,
      values: values.map(valueRow),
      lines: lines.map(({ cell, month, cents, bookedCents, change }) => ({
        ...{ label: cellText(cell), period: monthText(month), suppressed: false, note: null, change },
        ...{ before: euro(bookedCents), after: euro(cents) },
      })),
      total: Money.fromCents(total).toString(),
      given: stands.filter(({ change }) => change !== 'BLANK').length,
      asked: stands.length,
      correction: await this.hasEarlier(id),
      takeable: !refused && stands.some(isNew),
    };
  }

  private async hasEarlier(requestId: string): Promise<boolean> {
    const [row] = await this.unitOfWork.query('select 1 from quarterly_submission where request_id = $1 limit 1', [
      requestId,
    ]);
    return row !== undefined;
  }
}

const euro = (cents: bigint | null): string | null => (cents === null ? null : Money.fromCents(cents).toString());

function valueRow({ stated, shown, before, change }: ComparedValue): PreviewRowResponse {
  const { asked, note } = stated;
  return {
    ...{ label: valueText(asked), period: periodText(asked.period), note, change, suppressed: !shown },
    before: shown && before ? figures(before) : null,
    after: shown ? figures(stated) : null,
  };
}

/** `41 van 50`, or the value; null when there is nothing. */
function figures(one: Pick<StandingValue, 'numerator' | 'denominator' | 'value'>): string | null {
  const dutch = (text: string | null) => (text === null ? 'leeg' : shortest(text)!.replace('.', ','));
  if (one.numerator !== null || one.denominator !== null)
    return `${dutch(one.numerator)} van ${dutch(one.denominator)}`;
  return one.value === null ? null : dutch(one.value);
}
