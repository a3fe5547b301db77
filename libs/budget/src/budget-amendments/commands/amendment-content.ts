import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { canonicalJson, DomainError, Money } from '@koersvast/kernel';
import { Clock } from '@koersvast/platform';
import { assertPlace, lineAmounts } from '../../municipal-budgets/domain/budget-line-amount';
import { type LineContent, MunicipalBudgetStore } from '../../municipal-budgets/data/municipal-budget.store';
import { BudgetCodeBook } from '../../municipal-budgets/queries/budget-code-book';
import type { BudgetAmendmentEntity } from '../data/budget-amendment.entity';
import { type AmendmentPlace, BudgetAmendmentStore } from '../data/budget-amendment.store';
import { type AuthorityVerdict, authorityOf } from '../domain/amendment-authority';
import { type AmendmentLine, assertRows } from '../domain/amendment-rows';
import type { AmendmentDuration, AmendmentKind } from '../domain/amendment-state';
import { AmendmentLinesQuery, lineOf } from '../queries/amendment-lines.query';
import { AmendmentRulesQuery } from '../queries/amendment-rules.query';

/** What a row of a proposal asks: of a line that is there, or of one that the begroting does not have yet. */
export interface AskedRow {
  lineId?: string | null;
  newLine?: Omit<LineContent, 'vatTreatment'> | null;
  /** "1234.56"; below nil takes away. */
  change: string;
}

export interface AskedAmendment {
  title: string;
  reason: string;
  kind: AmendmentKind;
  duration: AmendmentDuration;
  rows: AskedRow[];
}

/** What an amendment asks, held against the begroting, and who decides about it. */
@Injectable()
export class AmendmentContent {
  constructor(
    private readonly store: BudgetAmendmentStore,
    private readonly budgets: MunicipalBudgetStore,
    private readonly book: BudgetCodeBook,
    private readonly lines: AmendmentLinesQuery,
    private readonly rules: AmendmentRulesQuery,
    private readonly clock: Clock,
  ) {}

  /**
   * The rows as they would be; nothing is kept. A new line stands at nil.
   * @throws DomainError 422 not adopted, an unknown or double line, below nil, no zero-sum
   */
  async weigh(place: AmendmentPlace, asked: AskedAmendment, amendmentId: string | null): Promise<AmendmentLine[]> {
    if (!place.adoptedOn) throw new DomainError('budget-amendment.not-adopted', { params: { year: place.year } });
    const lines = await this.lines.of(place.id, amendmentId);
    const seen = new Set<string>();
    const rows = asked.rows.map(({ lineId, newLine, change }, index): AmendmentLine => {
      const amount = Money.parse(change);
      if (lineId) return { ...lineOf(lines, lineId, index, seen), change: amount };
      if (newLine) return { ...newLine, code: newLine.taskField, before: Money.zero, change: amount };
      const code = 'budget-amendment.line-unknown';
      throw new DomainError(code, { fields: [{ pointer: `/rows/${index}/lineId`, code }] });
    });
    assertRows(asked.kind, rows);
    return rows;
  }

  /** Keeps the rows of a draft; a line that is not there yet is made for it. @throws DomainError 422 */
  async keep(place: AmendmentPlace, id: string, asked: AskedAmendment): Promise<void> {
    await this.weigh(place, asked, id);
    const rows: { lineId: string; changeCents: string }[] = [];
    for (const [index, { lineId, newLine, change }] of asked.rows.entries()) {
      const of = lineId ?? (await this.make(place, id, newLine!, `/rows/${index}/newLine`));
      rows.push({ lineId: of, changeCents: Money.parse(change).cents.toString() });
    }
    await this.store.replaceRows(id, rows);
  }

  /** Who decides, by the law and the local rule of today (domain C6). */
  async authority(
    place: AmendmentPlace,
    rows: readonly AmendmentLine[],
    duration: AmendmentDuration,
  ): Promise<AuthorityVerdict> {
    const rule = await this.rules.holding(place.municipalityId, this.clock.today());
    return authorityOf(rows, duration === 'STRUCTURAL', rule);
  }

  /** The rows as they were kept, with what their lines hold now. */
  async kept(row: BudgetAmendmentEntity): Promise<AmendmentLine[]> {
    const lines = await this.lines.of(row.municipalBudgetId, row.id);
    const seen = new Set<string>();
    return (await this.store.rows(row.id)).map(({ municipalBudgetLineId, changeCents }, index) => ({
      ...lineOf(lines, municipalBudgetLineId, index, seen),
      change: Money.fromCents(changeCents),
    }));
  }

  private async make(
    place: AmendmentPlace,
    amendmentId: string,
    line: Omit<LineContent, 'vatTreatment'>,
    pointer: string,
  ): Promise<string> {
    assertPlace(line);
    await this.book.demand(place, line, pointer);
    const content = { ...line, vatTreatment: 'EXEMPT' as const };
    return this.budgets.addLine(place, content, lineAmounts(line.side, 'EXEMPT', Money.zero, Money.zero), amendmentId);
  }
}

/** SHA-256 of what a second controller stands for: the words, the rows and who decides. */
export const amendmentHash = (
  row: Pick<BudgetAmendmentEntity, 'municipalBudgetId' | 'title' | 'reason' | 'kind' | 'duration'>,
  rows: readonly { code: string; change: Money }[],
  authority: string | null,
): string => {
  const { municipalBudgetId, title, reason, kind, duration } = row;
  const changes = rows.map(({ code, change }) => ({ code, change }));
  const content = { municipalBudgetId, title, reason, kind, duration, changes, authority };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
};
