import { Money } from '@koersvast/kernel';
import type { LedgerSide } from '../../../ledger/domain/ledger';
import type { PivotPlace } from '../../domain/pivot';
import type { BoardPartResponse, BoardPartsResponse } from '../../http/board-parts.response';
import type { BudgetBoard } from '../budget-facts.query';

/** Which figure is opened: a place, at a stand. */
export interface OpenedFigure {
  programmeId: string;
  /** Null in a year without a contract. */
  contractId: string | null;
  /** Null in a year without a contract, and for a figure that is a sum of bookings: that needs no board. */
  board: BudgetBoard | null;
  year: number;
  asOf: string;
  elapsed: number;
  /** ISO 8601, or 'infinity'. */
  knownBefore: string;
  /** Only bookings that became known from this moment on, ISO 8601; null: all. */
  knownSince: string | null;
  municipalityId: string | null;
  place: PivotPlace;
  side: LedgerSide;
  after?: string;
  limit?: number;
}

export type Part = Omit<BoardPartResponse, 'amount'> & { amount: Money };

/** All of it on one page, with its sum. */
export const whole = (parts: Part[]): BoardPartsResponse => ({
  items: parts.map((part) => ({ ...part, amount: part.amount.toString() })),
  next: null,
  count: parts.length,
  total: Money.sum(parts.map(({ amount }) => amount)).toString(),
});

/** Rows of the board under the place. */
export const rowsAt = ({ board, place }: OpenedFigure) =>
  (board?.rows ?? []).filter(
    (row) =>
      (place.municipality === undefined || row.municipalityId === place.municipality) &&
      (place['building-block'] === undefined || row.buildingBlockId === place['building-block']),
  );
