import { Injectable } from '@nestjs/common';
import { instalments, Money, MONTH_NAMES, Period } from '@koersvast/kernel';
import { Texts } from '@koersvast/platform';
import { CommitmentFacts } from '../../../commitments/queries/commitment-facts.query';
import {
  MunicipalBudgetFacts,
  MunicipalBudgetLineFact,
} from '../../../municipal-budgets/queries/municipal-budget-facts.query';
import { monthsOf } from '../../domain/figure-place';
import type { BoardPartsResponse } from '../../http/board-parts.response';
import { programmeMember } from '../municipal-facts.query';
import { OpenedFigure, Part, rowsAt, whole } from './figure';

/** Figures that follow from others: each month, line or register that they are the sum of. */
@Injectable()
export class ReckonedParts {
  constructor(
    private readonly commitments: CommitmentFacts,
    private readonly budgets: MunicipalBudgetFacts,
    private readonly texts: Texts,
  ) {}

  /** One part per ended month: a twelfth of each line, the remainder in December. */
  expected(figure: OpenedFigure): BoardPartsResponse {
    const months = monthsOf(figure.place, figure.elapsed);
    if (!months) return whole([]);
    const years = rowsAt(figure).map((row) => instalments(row.agreed, 12));
    const parts = Array.from({ length: months.last - months.first + 1 }, (_, index): Part => {
      const month = months.first + index;
      const amount = Money.sum(years.map((terms) => terms[month - 1]!));
      const text = this.texts.say('budget.part.expected', { month: MONTH_NAMES[month - 1]! });
      return reckoned(`m${month}`, text, '', amount, `${Period.of(figure.year, month)}-01`);
    });
    return whole(parts);
  }

  /** One part per line: its forecast and how it came about, or its variance. */
  lines(figure: OpenedFigure, field: 'forecast' | 'variance'): BoardPartsResponse {
    const parts = rowsAt(figure).flatMap((row): Part[] => {
      if (row[field] === null) return [];
      const method = row.method === null ? '' : this.texts.say(`budget.part.method.${row.method}`);
      const part = reckoned(`${row.municipalityId}~${row.buildingBlockId}`, `${row.municipality}: ${row.buildingBlock}`, method, row[field]); // prettier-ignore
      return [{ ...part, url: row.lineId && `/budgetregels/${row.lineId}` }];
    });
    return whole(parts);
  }

  /** What was committed and what of it was used. */
  async committed(figure: OpenedFigure): Promise<BoardPartsResponse> {
    const { board, year, asOf, knownBefore, place, municipalityId } = figure;
    if (!board) return whole([]);
    const names = new Map(board.rows.map((row) => [row.buildingBlockId, row.buildingBlock]));
    const owners = new Map(board.rows.map((row) => [row.municipalityId, row.municipality]));
    const facts = await this.commitments.open({ contractId: board.contract.id, year, asOf, knownBefore });
    const block = place['building-block'];
    const municipality = place.municipality ?? municipalityId;
    const own = facts.filter(
      (fact) =>
        owners.has(fact.municipalityId) &&
        (!municipality || fact.municipalityId === municipality) &&
        (block === undefined || (fact.buildingBlockId ?? '') === block),
    );
    return whole(
      own.flatMap(({ buildingBlockId, municipalityId: of, committed, used }): Part[] => {
        const name = buildingBlockId
          ? names.get(buildingBlockId)
          : this.texts.say('budget.pivot.unnamed.building-block');
        const where = `${owners.get(of)}: ${name ?? ''}`;
        const id = `${of}~${buildingBlockId ?? ''}`;
        const parts = [
          reckoned(`${id}+`, this.texts.say('budget.part.committed'), where, committed),
          reckoned(`${id}-`, this.texts.say('budget.part.used'), where, used.negate()),
        ];
        return parts.filter(({ amount }) => !amount.isZero());
      }),
    );
  }

  /** Agreed and expected settlement, or paid, per municipality. */
  municipalities(figure: OpenedFigure, field: 'advanced' | 'forecastLast'): BoardPartsResponse {
    const { board, place } = figure;
    const own = (board?.municipalities ?? []).filter(
      ({ municipalityId }) => place.municipality === undefined || municipalityId === place.municipality,
    );
    const name = (id: string) => board!.rows.find((row) => row.municipalityId === id)?.municipality ?? '';
    return whole(
      own.flatMap((money): Part[] => {
        const amount = money[field];
        if (amount === null) return [];
        const where = name(money.municipalityId);
        if (field === 'advanced') {
          return [reckoned(money.municipalityId, this.texts.say('budget.part.advanced'), where, amount)];
        }
        const rows = board!.rows.filter((row) => row.municipalityId === money.municipalityId);
        const agreed = Money.sum(rows.map((row) => row.agreed));
        return [
          reckoned(`${money.municipalityId}a`, this.texts.say('budget.column.agreed'), where, agreed),
          reckoned(
            `${money.municipalityId}s`,
            this.texts.say(`budget.part.settlement.${board!.settlementBasis}`),
            where,
            amount.minus(agreed),
          ),
        ];
      }),
    );
  }

  /** The lines of the begroting. */
  async budget(
    figure: OpenedFigure,
    field: 'original' | 'amendments' | 'current',
    contract = false,
  ): Promise<BoardPartsResponse> {
    const { programmeId, year, asOf, knownBefore, municipalityId, place, side } = figure;
    const lines = await this.budgets.lines({
      ...{ programmeId, year, asOf, knownBefore, municipalityId: place.municipality ?? municipalityId },
    });
    const own = lines.filter((line) => line.side === side && (!contract || line.contractId) && isAt(line, figure));
    return whole(
      own
        .filter((line) => field !== 'amendments' || !line.amendments.isZero())
        .map((line) => {
          const where = `${line.municipality}, ${line.budgetProgramme.name}`;
          const text = line.description || `${line.taskField} ${line.category}`;
          return reckoned(line.lineId, text, `${line.code} · ${where}`, line[field]);
        }),
    );
  }
}

export const reckoned = (
  id: string,
  text: string,
  reference: string,
  amount: Money,
  date: string | null = null,
): Part => ({
  ...{ id, date, text, reference, amount },
  ...{ knownSince: null, url: null },
});

export const isAt = (line: MunicipalBudgetLineFact, { place }: OpenedFigure): boolean =>
  (place.programme === undefined ||
    place.programme === programmeMember(line.municipalityId, line.budgetProgramme.code)) &&
  (place['task-field'] === undefined || place['task-field'] === line.taskField) &&
  (place['legal-basis'] === undefined || place['legal-basis'] === line.legalBasis);
