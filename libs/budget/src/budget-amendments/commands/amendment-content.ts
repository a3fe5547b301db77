import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { canonicalJson, DomainError, Money } from '@koersvast/kernel';
import { Clock } from '@koersvast/platform';
import { assertPlace } from '../../municipal-budgets/domain/budget-line-amount';
import type { LineContent } from '../../municipal-budgets/data/municipal-budget.store';
import { BudgetCodeBook } from '../../municipal-budgets/queries/budget-code-book';
import type { BudgetAmendmentEntity } from '../data/budget-amendment.entity';
import { type AmendmentPlace, BudgetAmendmentStore } from '../data/budget-amendment.store';
import { type AuthorityVerdict, authorityOf } from '../domain/amendment-authority';
import { type AmendmentLine, assertRows } from '../domain/amendment-rows';
import type { AmendmentDuration, AmendmentKind } from '../domain/amendment-state';
import { receivableChange } from '../domain/receivable-change';
import { AmendmentLinesQuery, type LineBefore, lineOf } from '../queries/amendment-lines.query';
import { AmendmentRulesQuery } from '../queries/amendment-rules.query';
import { DraftLines } from './draft-lines';

/** What a row of a proposal asks: of a line that is there, or of one that the begroting does not have yet. */
export interface AskedRow {
  lineId?: string | null;
  /** The content of a new line; beside a `lineId` it changes the new line that this draft made. */
  newLine?: LineContent | null;
  /** "1234.56"; below nil takes away. */
  change: string;
  /** What the receivable on the BCF moves; left out: in proportion to the line. */
  receivableChange?: string | null;
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
    private readonly drafts: DraftLines,
    private readonly book: BudgetCodeBook,
    private readonly lines: AmendmentLinesQuery,
    private readonly rules: AmendmentRulesQuery,
    private readonly clock: Clock,
  ) {}

  /**
   * The rows as they would be; nothing is kept. A new line stands at nil.
   * @throws DomainError 422 not adopted, an unknown or double line, below nil, no zero-sum, or a new line that cannot be
   */
  async weigh(
    place: AmendmentPlace,
    asked: Pick<AskedAmendment, 'kind' | 'rows'>,
    amendmentId: string | null,
  ): Promise<AmendmentLine[]> {
    if (!place.adoptedOn) throw new DomainError('budget-amendment.not-adopted', { params: { year: place.year } });
    const lines = await this.lines.of(place.id, amendmentId);
    const seen = new Set<string>();
    const rows: AmendmentLine[] = [];
    for (const [index, row] of asked.rows.entries()) {
      const at = `/rows/${index}`;
      const line = await this.line(place, lines, row, index, seen, amendmentId);
      const change = Money.parse(row.change);
      const typed = row.receivableChange ? Money.parse(row.receivableChange) : null;
      rows.push({
        ...{ code: line.code, budgetProgrammeId: line.budgetProgrammeId, side: line.side, change },
        ...{ before: line.before, receivableBefore: line.receivableBefore },
        receivableChange: receivableChange(line, change, typed, `${at}/receivableChange`),
      });
    }
    assertRows(asked.kind, rows);
    return rows;
  }

  /** Keeps the rows of a draft; a line that is not there yet is made for it. @throws DomainError 422 */
  async keep(place: AmendmentPlace, id: string, asked: AskedAmendment): Promise<void> {
    const weighed = await this.weigh(place, asked, id);
    const rows = [];
    for (const [index, { lineId, newLine }] of asked.rows.entries()) {
      const of = newLine ? await this.drafts.keep(place, id, lineId ?? null, newLine) : lineId!;
      const { change, receivableChange: receivable } = weighed[index]!;
      const cents = { changeCents: `${change.cents}`, receivableChangeCents: `${receivable.cents}` };
      rows.push({ lineId: of, ...cents });
    }
    await this.store.replaceRows(id, rows);
  }

  /** Who decides, by the law and the local rule of today (domain C6). */
  async authority(
    place: AmendmentPlace,
    rows: Parameters<typeof authorityOf>[0],
    duration: AmendmentDuration,
  ): Promise<AuthorityVerdict> {
    const rule = await this.rules.holding(place.municipalityId, this.clock.today());
    return authorityOf(rows, duration === 'STRUCTURAL', rule);
  }

  /** The rows as they were kept, with what their lines hold now. */
  async kept(row: BudgetAmendmentEntity): Promise<AmendmentLine[]> {
    const lines = await this.lines.of(row.municipalBudgetId, row.id);
    const seen = new Set<string>();
    return (await this.store.rows(row.id)).map(({ municipalBudgetLineId, ...cents }, index) => ({
      ...lineOf(lines, municipalBudgetLineId, index, seen),
      change: Money.fromCents(cents.changeCents),
      receivableChange: Money.fromCents(cents.receivableChangeCents),
    }));
  }

  /** The line that a row is about: one that stands there, or a new one at nil with its place and ground examined. */
  private async line(
    place: AmendmentPlace,
    lines: readonly LineBefore[],
    { lineId, newLine }: AskedRow,
    index: number,
    seen: Set<string>,
    amendmentId: string | null,
  ): Promise<Pick<LineBefore, 'code' | 'budgetProgrammeId' | 'side' | 'vatTreatment' | 'before' | 'receivableBefore'>> {
    const present = lineId ? lineOf(lines, lineId, index, seen) : null;
    if (!newLine) {
      if (present) return present;
      throw at(`/rows/${index}/lineId`, 'budget-amendment.line-unknown');
    }
    const own = present?.budgetAmendmentId === amendmentId && amendmentId !== null;
    if (present && !own) throw at(`/rows/${index}/newLine`, 'budget-amendment.line-fixed');
    const pointer = `/rows/${index}/newLine`;
    assertPlace(newLine, pointer);
    if (newLine.side === 'INCOME' && newLine.vatTreatment !== 'EXEMPT') {
      throw at(`${pointer}/vatTreatment`, 'municipal-budget.income-vat');
    }
    await this.book.demand(place, newLine, pointer);
    const { budgetProgrammeId, side, vatTreatment, taskField } = newLine;
    const nil = { before: Money.zero, receivableBefore: Money.zero };
    return { code: present?.code ?? taskField, budgetProgrammeId, side, vatTreatment, ...nil };
  }
}

const at = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });

type Hashed = Pick<
  BudgetAmendmentEntity,
  'municipalBudgetId' | 'title' | 'reason' | 'kind' | 'duration' | 'overrideReason'
>;

/** SHA-256 of what a second controller stands for: the words, the rows, who decides, and why a rule is overridden. */
export const amendmentHash = (
  row: Hashed,
  rows: readonly Pick<AmendmentLine, 'code' | 'change' | 'receivableChange'>[],
  authority: string | null,
): string => {
  const { municipalBudgetId, title, reason, kind, duration, overrideReason } = row;
  const changes = rows.map(({ code, change, receivableChange: receivable }) => ({
    ...{ code, change },
    ...(receivable.isZero() ? {} : { receivable }),
  }));
  const content = {
    ...{ municipalBudgetId, title, reason, kind, duration, changes, authority },
    ...(overrideReason ? { overrideReason } : {}),
  };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
};
