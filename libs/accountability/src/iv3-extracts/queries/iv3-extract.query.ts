import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, Money } from '@koersvast/kernel';
import { MunicipalBudgetFacts } from '@koersvast/budget';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { Iv3Code, Iv3Entry, Iv3Extract, iv3Extract } from '../domain/iv3';

export interface Iv3Question {
  programmeId: string;
  /** Null for all municipalities together. */
  municipalityId: string | null;
  year: number;
  /** From January up to and including this quarter, 1-4; the fourth with the closing periods. */
  quarter: number;
}

export interface Iv3Answer extends Iv3Extract {
  /** Names of the municipalities in it, in the order of the programme. */
  municipalities: string[];
  /** Last day of the quarter, 'yyyy-mm-dd'. */
  asOf: string;
  /** Until when the books were read, ISO 8601. */
  knownAt: string;
}

/** Bookings per code, with the first and the last document among them. */
const ACTUALS = `
  select m.name as municipality, x.side, x.task_field as "taskField", x.category, sum(x.amount_cents)::text as cents,
         count(*)::int as lines,
         min(x.administration || ' ' || x.journal || ' ' || x.document) as first,
         max(x.administration || ' ' || x.journal || ' ' || x.document) as last
  from actual x join municipality m on m.id = x.municipality_id
  where x.programme_id = $1 and x.year = $2 and x.period_number <= $3 and x.recorded_at < $4
    and ($5::uuid is null or x.municipality_id = $5)
  group by m.sort, m.name, x.side, x.task_field, x.category order by m.sort, x.side, x.task_field, x.category`;

type ActualRow = Pick<Iv3Entry, 'municipality' | 'side' | 'taskField' | 'category' | 'lines'> & {
  cents: string;
  first: string;
  last: string;
};

/** What the Iv3 statement of a quarter rests on: ledgers and begroting by taakveld and categorie, and what has no place. */
@Injectable()
export class Iv3ExtractQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly budgets: MunicipalBudgetFacts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404, 422 a municipality of another programme */
  async of(question: Iv3Question): Promise<Iv3Answer> {
    const { programmeId, municipalityId, year, quarter } = question;
    this.unitOfWork.actor.demand('iv3-extract.read', { programmeId });
    const municipalities = await this.municipalities(programmeId, municipalityId);
    const knownAt = this.clock.now().toISOString();
    const asOf = LocalDate.addDays(
      quarter === 4 ? LocalDate.of(year + 1, 1, 1) : LocalDate.of(year, quarter * 3 + 1, 1),
      -1,
    );
    const entries = [...(await this.actuals(question, knownAt)), ...(await this.budgeted(question, asOf, knownAt))];
    return { ...iv3Extract(entries, await this.codes(programmeId), year), municipalities, asOf, knownAt };
  }

  private async actuals(
    { programmeId, municipalityId, year, quarter }: Iv3Question,
    knownAt: string,
  ): Promise<Iv3Entry[]> {
    const last = quarter === 4 ? 13 : quarter * 3;
    const rows = await this.unitOfWork.query<ActualRow>(ACTUALS, [programmeId, year, last, knownAt, municipalityId]);
    return rows.map(({ cents, first, last, ...row }) => ({
      ...{ ...row, book: 'ACTUAL' as const, amount: Money.fromCents(cents), places: [...new Set([first, last])] },
    }));
  }

  private async budgeted(
    { programmeId, municipalityId, year }: Iv3Question,
    asOf: string,
    knownBefore: string,
  ): Promise<Iv3Entry[]> {
    const lines = await this.budgets.lines({ programmeId, year, asOf, knownBefore, municipalityId });
    return lines.map(({ municipality, side, taskField, category, current, code }) => ({
      ...{
        book: 'BUDGET' as const,
        municipality,
        side,
        taskField,
        category,
        amount: current,
        lines: 1,
        places: [code],
      },
    }));
  }

  private codes(programmeId: string): Promise<Iv3Code[]> {
    return this.unitOfWork.query<Iv3Code>(
      `select kind, code, name, valid_from::text as "validFrom", valid_to::text as "validTo" from iv3_code
       where programme_id is null or programme_id = $1 order by valid_from`,
      [programmeId],
    );
  }

  /** Names in scope, in the order of the programme. @throws DomainError 422 a municipality of another programme */
  async municipalities(programmeId: string, only: string | null): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ name: string }>(
      'select name from municipality where programme_id = $1 and ($2::uuid is null or id = $2) order by sort',
      [programmeId, only],
    );
    if (rows.length === 0) throw new DomainError('iv3-extract.unknown-municipality');
    return rows.map(({ name }) => name);
  }
}
