import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { ImportScope, ImportTarget, ImportTargetPort, RowFinding, Texts } from '@koersvast/platform';
import type { TypedRow } from '@koersvast/sheets';
import { BookedLine, ExpenditureStore } from '../data/expenditure.store';
import { identityOf, placeRow, StatementContext, StatementPlace, StatementRow } from '../domain/statement-row';
import { StatementContextQuery } from '../queries/statement-context.query';
import { statementColumns } from './statement-columns';

type Columns = typeof statementColumns;
type Row = TypedRow<Columns>;
type Finding = RowFinding<keyof Columns & string>;

/** Statements of the partner (bestedingen) as a target of the import wizard. */
@Injectable()
@ImportTarget('expenditure')
export class ExpenditureImport implements ImportTargetPort<Columns> {
  readonly title: string;
  readonly permission = 'expenditure.import';
  readonly columns = statementColumns;
  readonly controlColumn = 'amount';
  readonly examples = {
    period: '2026-01',
    municipality: 'Schiedam',
    buildingBlock: 'Flexibel netwerk',
    amount: '1.234,56',
    description: 'Jeugdhulp januari',
    document: 'OPG-2026-01',
    line: '1',
  };

  constructor(
    private readonly contexts: StatementContextQuery,
    private readonly store: ExpenditureStore,
    texts: Texts,
  ) {
    this.title = texts.say('budget.import.title');
  }

  /** A line that is in the books with another amount is a problem: skipping it would hide a correction. */
  async check(rows: Row[], { programmeId }: ImportScope): Promise<Finding[]> {
    const context = await this.contexts.of(programmeId);
    const found = rows.map((row) => ({ row, ...this.place(row, context) }));
    const placed = found.flatMap(({ row, place }) => (place ? [{ place, row: statementRow(row) }] : []));
    const booked = await this.store.booked(programmeId, placed);
    return found.map(({ row, place, problems }) => {
      if (!place) return { identity: `row ${row.number}`, problems, presentSince: null };
      const identity = identityOf(place, row.values);
      return { identity, ...present(booked.get(identity), row.values.amount) };
    });
  }

  async commit(rows: Row[], { programmeId, importId }: ImportScope): Promise<void> {
    const context = await this.contexts.of(programmeId);
    const lines = rows.flatMap((row) => {
      const { place } = this.place(row, context);
      return place ? [{ place, row: statementRow(row) }] : [];
    });
    await this.store.add(programmeId, importId, lines);
  }

  private place(row: Row, context: StatementContext): { place: StatementPlace | null; problems: Finding['problems'] } {
    const finding = placeRow(statementRow(row), context);
    return 'place' in finding ? { place: finding.place, problems: [] } : { place: null, problems: finding.problems };
  }
}

const statementRow = ({ values }: Row): StatementRow => values;

function present(line: BookedLine | undefined, amount: Money): Omit<Finding, 'identity'> {
  if (!line) return { problems: [], presentSince: null };
  if (line.amount.equals(amount)) return { problems: [], presentSince: line.sinceDate };
  const params = { booked: line.amount.format() };
  return { problems: [{ column: 'amount', code: 'budget.import.other-amount', params }], presentSince: null };
}
