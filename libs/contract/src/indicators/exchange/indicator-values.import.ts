import { Injectable } from '@nestjs/common';
import { ImportScope, ImportTarget, ImportTargetPort, RowFinding, Texts, UnitOfWork } from '@koersvast/platform';
import type { DomainError } from '@koersvast/kernel';
import type { TypedRow } from '@koersvast/sheets';
import { NewIndicatorValue, RecordIndicatorValue } from '../commands/record-indicator-value';
import { valueColumns } from './value-columns';

type Columns = typeof valueColumns;
type Row = TypedRow<Columns>;
type Finding = RowFinding<keyof Columns & string>;
type Problem = Finding['problems'][number];

interface Places {
  /** `CON-001 KPI-001` -> id. */
  indicators: Map<string, string>;
  /** Name and code in lower case -> id. */
  municipalities: Map<string, string>;
}

const keyOf = (contract: string, indicator: string) => `${contract} ${indicator}`.toUpperCase();

/** Values of indicators as a target of the import wizard. */
@Injectable()
@ImportTarget('indicator-value')
export class IndicatorValuesImport implements ImportTargetPort<Columns> {
  readonly title: string;
  readonly permission = 'indicator.write';
  readonly columns = valueColumns;
  readonly examples = {
    ...{ contract: 'CON-001', indicator: 'KPI-001', municipality: 'Schiedam', period: '2026-Q3' },
    ...{ numerator: '180', denominator: '200', value: '', provisional: 'nee', note: '', reason: '' },
  };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly entry: RecordIndicatorValue,
    texts: Texts,
  ) {
    this.title = texts.say('indicator.import.title');
  }

  async check(rows: Row[], { programmeId }: ImportScope): Promise<Finding[]> {
    const places = await this.places(programmeId);
    const placed = rows.map((row) => this.place(row, places));
    const inputs = placed.flatMap((one) => (Array.isArray(one) ? [] : [one]));
    const met = inputs.length > 0 ? await this.entry.check(inputs) : [];
    const found = new Map(inputs.map((input, index) => [input, met[index]!]));
    return placed.map((one, index) => {
      if (Array.isArray(one)) return { identity: `row ${rows[index]!.number}`, problems: one, presentSince: null };
      const identity = [one.indicatorId, one.municipalityId ?? '', one.period].join('|');
      const verdict = found.get(one);
      if (typeof verdict === 'string') return { identity, problems: [], presentSince: verdict };
      return { identity, problems: verdict ? problemsOf(verdict) : [], presentSince: null };
    });
  }

  async commit(rows: Row[], { programmeId }: ImportScope): Promise<void> {
    const places = await this.places(programmeId);
    const inputs = rows.map((row) => this.place(row, places)).flatMap((one) => (Array.isArray(one) ? [] : [one]));
    await this.entry.executeAll(inputs);
  }

  private place({ values }: Row, { indicators, municipalities }: Places): NewIndicatorValue | Problem[] {
    const indicatorId = indicators.get(keyOf(values.contract, values.indicator));
    if (!indicatorId) {
      return [{ column: 'indicator', code: 'indicator.import.unknown', params: { value: values.indicator } }];
    }
    const named = values.municipality?.toLowerCase() ?? '';
    const municipalityId = named && named !== 'totaal' ? municipalities.get(named) : null;
    if (municipalityId === undefined) {
      return [
        { column: 'municipality', code: 'indicator.import.municipality', params: { value: values.municipality! } },
      ];
    }
    return {
      ...{ indicatorId, municipalityId, period: values.period, basedOn: null },
      ...{ numerator: values.numerator ?? null, denominator: values.denominator ?? null, value: values.value ?? null },
      ...{ provisional: values.provisional ?? false, note: values.note || null, reason: values.reason || null },
    };
  }

  private async places(programmeId: string): Promise<Places> {
    const indicators = await this.unitOfWork.query<{ id: string; contract: string; code: string }>(
      `select i.id, c.code as contract, i.code from indicator i join contract c on c.id = i.contract_id where i.programme_id = $1`,
      [programmeId],
    );
    const municipalities = await this.unitOfWork.query<{ id: string; code: string; name: string }>(
      `select id, code, name from municipality where programme_id = $1`,
      [programmeId],
    );
    return {
      indicators: new Map(indicators.map(({ id, contract, code }) => [keyOf(contract, code), id])),
      municipalities: new Map(
        municipalities.flatMap(({ id, code, name }) => [
          [code.toLowerCase(), id],
          [name.toLowerCase(), id],
        ]),
      ),
    };
  }
}

/** The field of a refusal under the column of the sheet. */
const COLUMN_OF: Record<string, keyof Columns & string> = {
  ...{ '/period': 'period', '/municipalityId': 'municipality', '/numerator': 'numerator', '/value': 'value' },
  ...{ '/denominator': 'denominator', '/provisional': 'provisional', '/note': 'note', '/reason': 'reason' },
};

const problemsOf = ({ code, params, fields }: DomainError): Problem[] =>
  fields.length === 0
    ? [{ column: null, code, params }]
    : fields.map((field) => ({
        column: COLUMN_OF[field.pointer] ?? null,
        code: field.code,
        params: field.params ?? params,
      }));
