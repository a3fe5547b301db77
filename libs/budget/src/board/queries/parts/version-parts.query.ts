import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { Texts, UnitOfWork } from '@koersvast/platform';
import type { BoardPartsResponse } from '../../http/board-parts.response';
import { OpenedFigure, Part, rowsAt, whole } from './figure';

interface SplitRow {
  id: string;
  budgetId: string;
  n: number;
  kind: 'BASE' | 'INDEXATION' | 'SCOPE_CHANGE' | 'VOLUME_CORRECTION';
  decision: string;
  validFrom: string;
  knownSince: Date;
  cents: string;
}

/** What each division of a version gave the lines, in the order of the versions. */
const SPLITS = `
  select s.id, b.id as "budgetId", v.n, v.kind, v.decision_reference as decision, v.valid_from as "validFrom",
         s.recorded_at as "knownSince", sum(lv.amount_cents) filter (where lv.budget_line_id = any ($5))::text as cents
  from agreed_budget b
  join agreed_budget_version v on v.agreed_budget_id = b.id and v.valid_from <= $3 and v.recorded_at < $4
  join budget_split s on s.agreed_budget_version_id = v.id and s.recorded_at < $4
  join budget_line_version lv on lv.budget_split_id = s.id
  where b.contract_id = $1 and b.year = $2 group by b.id, v.id, s.id order by v.n, s.n`;

/** The versions of the agreed budget behind original, amendments and agreed. */
@Injectable()
export class VersionParts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly texts: Texts,
  ) {}

  async of(figure: OpenedFigure, field: 'original' | 'amendments' | 'agreed'): Promise<BoardPartsResponse> {
    const { board, year, asOf, knownBefore } = figure;
    const rows = rowsAt(figure);
    const lineIds = rows.flatMap(({ lineId }) => lineId ?? []);
    if (!board || lineIds.length === 0) return whole([]);
    const splits = await this.unitOfWork.query<SplitRow>(SPLITS, [board.contract.id, year, asOf, knownBefore, lineIds]);
    const original = Money.sum(rows.map((row) => row.original));
    const parts = this.steps(splits, original);
    if (field === 'agreed') return whole(parts);
    return whole(field === 'original' ? parts.slice(0, 1) : parts.slice(1));
  }

  /** The original, then what each division changed for these lines; a division that changed nothing is left out. */
  private steps(splits: SplitRow[], original: Money): Part[] {
    const [first] = splits;
    if (!first) return [];
    let standing = original;
    const changes = splits.flatMap((split) => {
      const amount = Money.fromCents(split.cents ?? 0);
      const change = amount.minus(standing);
      standing = amount;
      return change.isZero() ? [] : [this.part(split, split.kind, change)];
    });
    return [this.part({ ...first, id: `${first.id}-0` }, 'BASE', original), ...changes];
  }

  private part(split: SplitRow, kind: SplitRow['kind'], amount: Money): Part {
    return {
      ...{ id: split.id, date: split.validFrom, amount, reference: split.decision },
      text: this.texts.say(`budget.part.version.${kind}`, { n: kind === 'BASE' ? 1 : split.n }),
      knownSince: split.knownSince.toISOString(),
      url: `/afgesproken-budget/${split.budgetId}`,
    };
  }
}
