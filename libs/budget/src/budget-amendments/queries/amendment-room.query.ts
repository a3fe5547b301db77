import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { type BudgetCheck, BudgetCheckQuery } from '../../budget-checks/queries/budget-check.query';
import type { RoomQuestion } from '../../budget-checks/queries/room.query';
import type { AmendmentPlace } from '../data/budget-amendment.store';
import type { AmendmentChange } from '../domain/amendment-authority';

export interface RoomTaken {
  /** How much the lasten of the municipality fall, above nil. */
  amount: Money;
  check: BudgetCheck;
}

/**
 * An amendment that lowers the lasten of a municipality takes room, as a commitment of the same amount does: what was
 * committed and booked must still fit (domain C6, rules for new decisions). Between lines, or upwards, it takes none.
 */
@Injectable()
export class AmendmentRoom {
  constructor(private readonly checks: BudgetCheckQuery) {}

  /** Null when it takes no room. */
  async of(place: AmendmentPlace, rows: readonly AmendmentChange[]): Promise<RoomTaken | null> {
    const lasten = Money.sum(rows.filter(({ side }) => side === 'COST').map(({ change }) => change));
    if (!lasten.isNegative()) return null;
    const amount = lasten.negate();
    return { amount, check: await this.checks.check(roomOf(place), amount) };
  }
}

/** The begroting of the municipality itself: what its raad decides about. */
export const roomOf = ({ programmeId, municipalityId, year }: AmendmentPlace): RoomQuestion => ({
  ...{ programmeId, municipalityId, year },
  contractId: null,
});

/** For the audit log: what there was and what is left. */
export const roomWords = (room: RoomTaken | null) =>
  room && {
    verdict: room.check.verdict,
    rooms: room.check.scopes.map(({ measured, current, committed, used, after }) => ({
      ...{ measured, current, committed, used, after },
    })),
  };
