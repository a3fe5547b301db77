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

  /** A line that is in the books with another amount is a correction for a person to approve. */
  async check(rows: Row[], { programmeId, codes }: ImportScope): Promise<Finding[]> {
    const context = { ...(await this.contexts.of(programmeId)), codes };
    const found = rows.map((row) => ({ row, ...this.place(row, context) }));
    const placed = found.flatMap(({ row, place }) => (place ? [{ place, row: statementRow(row) }] : []));
    const booked = await this.store.booked(programmeId, placed);
    return found.map(({ row, place, problems }) => {
      if (!place) return { identity: `row ${row.number}`, problems, presentSince: null };
      const identity = identityOf(place, row.values);
      return { identity, ...present(booked.get(identity), row.values.amount) };
    });
  }

  async commit(rows: Row[], { programmeId, importId, codes }: ImportScope, corrections: Row[]): Promise<void> {
    const context = { ...(await this.contexts.of(programmeId)), codes };
    const placed = (some: Row[]) =>
      some.flatMap((row) => {
        const { place } = this.place(row, context);
        return place ? [{ place, row: statementRow(row) }] : [];
      });
    await this.store.add(programmeId, importId, placed(rows));
    await this.store.correct(programmeId, importId, placed(corrections));
  }

  async codeChoices(programmeId: string) {
    const { municipalities, buildingBlocks } = await this.contexts.of(programmeId);
    const choices = (things: { id: string; name: string }[]) =>
      things.map(({ id, name }) => ({ value: id, label: name }));
    return { municipality: choices(municipalities), buildingBlock: choices(buildingBlocks) };
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
  const correction = { bookedCents: line.amount.cents.toString(), cents: amount.cents.toString(), changed: [] };
  return { problems: [], presentSince: null, correction };
}
