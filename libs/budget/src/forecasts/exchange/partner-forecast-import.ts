import { Injectable } from '@nestjs/common';
import { LocalDate, Period } from '@koersvast/kernel';
import { ImportScope, ImportTarget, ImportTargetPort, RowFinding, Texts, UnitOfWork } from '@koersvast/platform';
import { code, dutchAmount, period, SheetColumns, text, TypedRow } from '@koersvast/sheets';
import { placeRow, StatementContext, StatementPlace } from '../../expenditure/domain/statement-row';
import { StatementContextQuery } from '../../expenditure/queries/statement-context.query';
import { AddPartnerForecast } from '../commands/add-partner-forecast';

const columns = {
  period: { title: 'Stand (maand)', reader: period, required: true, synonyms: ['Stand', 'Maand', 'Periode'] },
  municipality: { title: 'Gemeente', reader: code({ max: 80 }), required: true, synonyms: ['Gemeentenaam'] },
  buildingBlock: { title: 'Bouwsteen', reader: code({ max: 120 }), required: true, synonyms: ['Bouwsteennaam'] },
  amount: { title: 'Prognose heel jaar', reader: dutchAmount, required: true, synonyms: ['Prognose', 'Bedrag'] },
  source: { title: 'Bron', reader: text({ max: 200 }), required: false, synonyms: ['Document', 'Toelichting'] },
} satisfies SheetColumns;

type Columns = typeof columns;
type Row = TypedRow<Columns>;
type Finding = RowFinding<keyof Columns & string>;

/** The partner's own forecast per line, as a target of the import wizard: one statement per month of which it looks ahead. */
@Injectable()
@ImportTarget('partner-forecast')
export class PartnerForecastImport implements ImportTargetPort<Columns> {
  readonly title: string;
  readonly permission = 'forecast.write';
  readonly columns = columns;
  readonly controlColumn = 'amount';
  readonly examples = {
    ...{ period: '2026-03', municipality: 'Schiedam', buildingBlock: 'Flexibel netwerk', amount: '1.234.567,89' },
    source: 'Brief van de partner',
  };

  constructor(
    private readonly contexts: StatementContextQuery,
    private readonly unitOfWork: UnitOfWork,
    private readonly add: AddPartnerForecast,
    texts: Texts,
  ) {
    this.title = texts.say('forecast.import.title');
  }

  /** A row that came in before with the same amount adds nothing; with another amount it is a later word of the partner. */
  async check(rows: Row[], { programmeId }: ImportScope): Promise<Finding[]> {
    const context = await this.contexts.of(programmeId);
    const present = await this.present(programmeId);
    return rows.map((row) => {
      const found = this.place(row, context);
      if (!('place' in found)) return { identity: `row ${row.number}`, problems: found.problems, presentSince: null };
      const identity = identityOf(found.place);
      const presentSince = present.get(`${identity}|${row.values.amount.cents}`) ?? null;
      return { identity, problems: [], presentSince };
    });
  }

  async commit(rows: Row[], { programmeId, importId, fileName }: ImportScope): Promise<void> {
    const context = await this.contexts.of(programmeId);
    const statements = new Map<string, { place: StatementPlace; row: Row }[]>();
    for (const row of rows) {
      const found = this.place(row, context);
      if (!('place' in found)) continue;
      const key = `${found.place.contractId}|${found.place.period}`;
      statements.set(key, [...(statements.get(key) ?? []), { place: found.place, row }]);
    }
    for (const lines of statements.values()) {
      const [{ place, row }] = lines as [(typeof lines)[number]];
      const { contractId, period: month } = place;
      await this.add.execute(
        {
          ...{ contractId, year: Period.year(month), asOfDate: LocalDate.endOfMonth(Period.range(month).from) },
          source: row.values.source?.trim() || fileName.slice(0, 200),
          lines: lines.map(({ place: { municipalityId, buildingBlockId }, row: { values } }) => ({
            ...{ municipalityId, buildingBlockId, amount: values.amount.toString() },
          })),
        },
        importId,
      );
    }
  }

  private place({ values }: Row, context: StatementContext) {
    const { municipality, buildingBlock, amount } = values;
    const row = {
      period: values.period,
      municipality,
      buildingBlock,
      amount,
      description: null,
      document: '',
      line: 1,
    };
    return placeRow(row, context);
  }

  /** What the partner said before, with the day on which it came in. */
  private async present(programmeId: string): Promise<Map<string, string>> {
    type Known = StatementPlace & { cents: string; since: string };
    const rows = await this.unitOfWork.query<Known>(
      `select f.contract_id as "contractId", to_char(f.as_of, 'YYYY-MM') as period, l.municipality_id as "municipalityId",
              l.building_block_id as "buildingBlockId", l.amount_cents as cents,
              (f.recorded_at at time zone 'Europe/Amsterdam')::date as since
       from partner_forecast f join partner_forecast_line l on l.partner_forecast_id = f.id where f.programme_id = $1`,
      [programmeId],
    );
    return new Map(rows.map((row) => [`${identityOf(row)}|${row.cents}`, row.since]));
  }
}

const identityOf = ({ contractId, period: month, municipalityId, buildingBlockId }: StatementPlace): string =>
  [contractId, month, municipalityId, buildingBlockId].join('|');
