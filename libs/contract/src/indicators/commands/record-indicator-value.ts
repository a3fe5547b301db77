import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { IndicatorPoints } from '../data/indicator-points';
import { IndicatorValueEntity } from '../data/indicator-value.entity';
import { IndicatorVersionEntity } from '../data/indicator-version.entity';
import { IndicatorStore, MeasuredIndicator } from '../data/indicator.store';
import { daysOf } from '../domain/indicator-period';
import {
  assertPeriod,
  assertReasoned,
  KnownValue,
  Measured,
  measure,
  saysTheSame,
  ValueEntry,
} from '../domain/value-entry';

export interface NewIndicatorValue extends ValueEntry {
  indicatorId: string;
  /** Null: a value of all municipalities together. */
  municipalityId: string | null;
  /** The revision that the giver saw, 0 for none; null to append to whatever is there (a file that names no revision). */
  basedOn: number | null;
}

type Known = KnownValue & {
  id: string;
  indicatorVersionId: string;
  /** yyyy-mm-dd */
  since: string;
  indicatorId: string;
  period: string;
  municipalityId: string | null;
};

const placeOf = (one: { indicatorId: string; period: string; municipalityId: string | null }) =>
  `${one.indicatorId} ${one.period} ${one.municipalityId ?? ''}`;

/** Enters what was measured: each value is the next revision of its period, and none is ever overwritten. */
@Injectable()
export class RecordIndicatorValue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: IndicatorStore,
    private readonly points: IndicatorPoints,
    private readonly clock: Clock,
  ) {}

  /**
   * One value. Answers the id, of the known one when it says the same.
   * @throws DomainError 400 no number, 403, 404, 412 somebody else gave one in between, 422 does not fit the definition.
   */
  async execute(input: NewIndicatorValue): Promise<string> {
    const [id] = await this.record([input], '');
    return id!;
  }

  /** Many at once, all or none; what is wrong stands under `/rows/3/numerator`. @throws as execute, 422 for the first. */
  async executeAll(inputs: readonly NewIndicatorValue[]): Promise<string[]> {
    return this.record(inputs, '/rows');
  }

  /**
   * What each of these would meet, without keeping anything: a refusal, the day since when it is there already, or null.
   * @throws DomainError 403, 404 an indicator is not there.
   */
  async check(inputs: readonly NewIndicatorValue[]): Promise<(DomainError | string | null)[]> {
    const indicators = await this.store.measured(inputs.map(({ indicatorId }) => indicatorId));
    const known = await this.known(inputs);
    return inputs.map((input) => {
      const there = known.get(placeOf(input));
      try {
        return this.next(indicators.get(input.indicatorId)!, input, there) === there ? there!.since : null;
      } catch (error) {
        if (error instanceof DomainError) return error;
        throw error;
      }
    });
  }

  private async record(inputs: readonly NewIndicatorValue[], root: string): Promise<string[]> {
    const indicators = await this.store.lockAll(inputs.map(({ indicatorId }) => indicatorId));
    const known = await this.known(inputs);
    const ids: string[] = [];
    const rows: Partial<IndicatorValueEntity>[] = [];
    for (const [index, input] of inputs.entries()) {
      const place = placeOf(input);
      const row = at(root && `${root}/${index}`, () =>
        this.next(indicators.get(input.indicatorId)!, input, known.get(place)),
      );
      ids.push(row.id!);
      if (row.id === known.get(place)?.id) continue;
      rows.push(row);
      known.set(place, row as Known);
    }
    if (rows.length === 0) return ids;
    await this.unitOfWork.repo(IndicatorValueEntity).insert(rows as IndicatorValueEntity[]);
    await this.points.refresh(distinct(rows.map((row) => row.indicatorId!)), distinct(rows.map((row) => row.period!)));
    rows.forEach((row) => this.tell(row));
    return ids;
  }

  /** The row to add, or the known one when it says the same. */
  private next(
    measured: MeasuredIndicator,
    input: NewIndicatorValue,
    known: Known | undefined,
  ): Partial<IndicatorValueEntity> {
    const { indicator, versions, term, municipalities } = measured;
    const newest = versions.at(-1)!;
    assertPeriod(newest.frequency, input, term, this.clock.today());
    const version = versionOn(versions, daysOf(newest.frequency, input.period).from);
    assertMunicipality(version.perMunicipality, input.municipalityId, municipalities);
    const parts: Measured = measure(version.unit, version.numerator !== null, input);
    if (known?.indicatorVersionId === version.id && saysTheSame(known, parts, input)) return known;
    const seen = known?.revision ?? 0;
    if (input.basedOn !== null && input.basedOn !== seen) {
      throw new DomainError('platform.stale', { status: 412, params: { actual: seen, expected: input.basedOn } });
    }
    assertReasoned(known, input);
    return {
      ...{ id: newId(), programmeId: indicator.programmeId, indicatorId: indicator.id, indicatorVersionId: version.id },
      ...{ period: input.period, municipalityId: input.municipalityId, revision: seen + 1, ...parts },
      ...{ provisional: input.provisional, note: input.note, reason: input.reason },
      recordedBy: this.unitOfWork.actor.userId,
    };
  }

  /** The indicators are locked, so no revision can slip in between. */
  private async known(inputs: readonly NewIndicatorValue[]): Promise<Map<string, Known>> {
    const rows = await this.unitOfWork.query<Known>(
      `select distinct on (indicator_id, period, municipality_id) id, indicator_id as "indicatorId",
              indicator_version_id as "indicatorVersionId", period,
              municipality_id as "municipalityId", revision, numerator, denominator, value, provisional, note,
              (recorded_at at time zone 'Europe/Amsterdam')::date::text as since
       from indicator_value where indicator_id = any ($1) and period = any ($2)
       order by indicator_id, period, municipality_id, revision desc`,
      [distinct(inputs.map(({ indicatorId }) => indicatorId)), distinct(inputs.map(({ period }) => period))],
    );
    return new Map(rows.map((row) => [placeOf(row), row]));
  }

  /** Without the numbers: small counts are kept back everywhere, so also in the audit log. */
  private tell(row: Partial<IndicatorValueEntity>): void {
    const { id: valueId, period, municipalityId, revision, provisional, reason } = row;
    this.unitOfWork.audit({
      action: 'indicator-value.recorded',
      kind: 'indicator',
      recordId: row.indicatorId!,
      versionId: row.indicatorVersionId!,
      programmeId: row.programmeId!,
      after: { valueId, period, municipalityId, revision, provisional, reason },
    });
  }
}

const distinct = (ids: string[]): string[] => [...new Set(ids)];

/** The definition that held on a day; the first one also for what came before it. Oldest first. */
export const versionOn = (versions: readonly IndicatorVersionEntity[], day: string): IndicatorVersionEntity =>
  versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0]!;

function assertMunicipality(perMunicipality: boolean, id: string | null, known: readonly string[]): void {
  const code =
    perMunicipality && id === null
      ? 'indicator.which-municipality'
      : !perMunicipality && id !== null
        ? 'indicator.no-municipality'
        : id !== null && !known.includes(id)
          ? 'indicator.which-municipality'
          : null;
  if (code) throw new DomainError(code, { fields: [{ pointer: '/municipalityId', code }] });
}

/** What is wrong with one row of many, under the place of that row. */
function at<T>(root: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DomainError) || root === '') throw error;
    const { code, params, status } = error;
    const fields = error.fields.length > 0 ? error.fields : [{ pointer: '', code, params }];
    throw new DomainError(code, {
      ...{ status, params },
      fields: fields.map((field) => ({ ...field, pointer: `${root}${field.pointer}` })),
    });
  }
}
