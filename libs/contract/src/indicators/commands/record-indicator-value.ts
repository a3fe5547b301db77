import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import type { IndicatorVersionEntity } from '../data/indicator-version.entity';
import { IndicatorValueEntity } from '../data/indicator-value.entity';
import { IndicatorStore } from '../data/indicator.store';
import { daysOf } from '../domain/indicator-period';
import { outcome, quantity, quantityText } from '../domain/measure';

export interface NewIndicatorValue {
  indicatorId: string;
  period: string;
  /** Decimal texts; null is missing, which is not nil. */
  numerator: string | null;
  denominator: string | null;
  /** Only for an indicator without numerator and denominator. */
  value: string | null;
  provisional: boolean;
  note: string | null;
}

/** Enters what was measured in a period, as the next revision when there was one. */
@Injectable()
export class RecordIndicatorValue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: IndicatorStore,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. @throws DomainError 400 no number, 403, 404, 422 period or parts do not fit the definition. */
  async execute(input: NewIndicatorValue): Promise<string> {
    const { indicator, version } = await this.store.lock(input.indicatorId);
    const { through } = daysOf(version.frequency, input.period);
    if (!input.provisional && through >= this.clock.today()) {
      throw new DomainError('indicator.not-ended', {
        fields: [{ pointer: '/provisional', code: 'indicator.not-ended' }],
      });
    }
    const measured = measure(version, input);
    const { programmeId, id: indicatorId } = indicator;
    const revision = await this.nextRevision(indicatorId, input.period);
    const id = newId();
    await this.unitOfWork.repo(IndicatorValueEntity).insert({
      id,
      programmeId,
      indicatorId,
      indicatorVersionId: version.id,
      period: input.period,
      revision,
      ...measured,
      provisional: input.provisional,
      note: input.note,
      recordedBy: this.unitOfWork.actor.userId,
    });
    // Without the numbers: small counts are kept back everywhere, so also in the audit log.
    this.unitOfWork.audit({
      action: 'indicator-value.recorded',
      kind: 'indicator',
      recordId: indicatorId,
      versionId: version.id,
      programmeId,
      after: { valueId: id, period: input.period, revision, provisional: input.provisional },
    });
    return id;
  }

  /** The indicator is locked, so no second revision can slip in between. */
  private async nextRevision(indicatorId: string, period: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ next: number }>(
      `select coalesce(max(revision), 0) + 1 as next from indicator_value where indicator_id = $1 and period = $2`,
      [indicatorId, period],
    );
    return row!.next;
  }
}

type Measured = Pick<IndicatorValueEntity, 'numerator' | 'denominator' | 'value'>;

function measure(version: IndicatorVersionEntity, input: NewIndicatorValue): Measured {
  const { numerator, denominator, value, note } = input;
  const isFraction = version.numerator !== null;
  const misplaced = isFraction ? value !== null && '/value' : (numerator ?? denominator) !== null && '/numerator';
  if (misplaced) {
    const code = isFraction ? 'indicator.value-of-fraction' : 'indicator.fraction-of-value';
    throw new DomainError(code, { fields: [{ pointer: misplaced, code }] });
  }
  if (numerator === null && denominator === null && value === null && !note) {
    throw new DomainError('indicator.empty', { fields: [{ pointer: '/note', code: 'indicator.empty' }] });
  }
  if (!isFraction) return { numerator: null, denominator: null, value: canonical(value, '/value') };
  const over = numerator === null ? null : quantity(numerator, '/numerator');
  const under = denominator === null ? null : quantity(denominator, '/denominator');
  return {
    numerator: quantityText(over),
    denominator: quantityText(under),
    value: quantityText(outcome(version.unit, over, under)),
  };
}

const canonical = (text: string | null, pointer: string) =>
  quantityText(text === null ? null : quantity(text, pointer));
