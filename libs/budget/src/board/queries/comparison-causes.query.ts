import { Injectable } from '@nestjs/common';
import { Money, MONTH_NAMES } from '@koersvast/kernel';
import { Texts } from '@koersvast/platform';
import { sumKnown } from '../domain/board-figures';
import type { BoardBook, SummedMeasure } from '../domain/board-measures';
import type { BoardPivotRequest } from '../http/board-pivot.request';
import type { ComparedCauseResponse } from '../http/board-comparison.response';
import type { Stand } from './board-stands.query';
import { BoardPartsQuery } from './parts/board-parts.query';

interface Compared {
  request: BoardPivotRequest;
  stand: Stand;
}

/** Fields of which the parts are listed one by one, and fields that are booked month by month. */
const LISTED: Record<BoardBook, readonly ('agreed' | 'budgetOriginal' | 'budgetAmendments' | 'budgetContract')[]> = {
  CONTRACT: ['agreed'],
  MUNICIPAL: ['budgetOriginal', 'budgetAmendments'],
  ALL: ['agreed', 'budgetContract'],
};
const BOOKED: Record<BoardBook, readonly SummedMeasure[]> = {
  CONTRACT: ['spent'],
  MUNICIPAL: ['actual'],
  ALL: ['spent', 'actualContract'],
};

/** Why two stands differ: versions and decisions, months that ended in between, and what became known late. */
@Injectable()
export class ComparisonCauses {
  constructor(
    private readonly parts: BoardPartsQuery,
    private readonly texts: Texts,
  ) {}

  /** For each field they sum to the difference of the total. */
  async of(programmeId: string, book: BoardBook, now: Compared, then: Compared): Promise<ComparedCauseResponse[]> {
    const causes: ComparedCauseResponse[] = [];
    for (const field of LISTED[book]) causes.push(...(await this.listed(programmeId, field, now, then)));
    for (const field of BOOKED[book]) causes.push(...this.booked(field, now.stand, then.stand));
    if (book === 'CONTRACT') causes.push(...this.forecasts(now.stand, then.stand));
    return causes;
  }

  private async listed(
    programmeId: string,
    field: 'agreed' | 'budgetOriginal' | 'budgetAmendments' | 'budgetContract',
    now: Compared,
    then: Compared,
  ): Promise<ComparedCauseResponse[]> {
    const ask = async ({ request, stand: { asOfDate } }: Compared) => {
      const { year, contractId, municipalityId, knownAt, side } = request;
      const asked = { year, contractId, municipalityId, knownAt, side, asOf: asOfDate, field };
      return (await this.parts.parts(programmeId, asked)).items;
    };
    const [after, before] = [await ask(now), await ask(then)];
    const shownAs = field === 'budgetOriginal' || field === 'budgetAmendments' ? 'budgetCurrent' : field;
    const ids = [...new Set([...before, ...after].map(({ id }) => id))];
    return ids.flatMap((id) => {
      const [one, other] = [after.find((part) => part.id === id), before.find((part) => part.id === id)];
      const amount = Money.parse(one?.amount ?? '0.00').minus(Money.parse(other?.amount ?? '0.00'));
      if (amount.isZero()) return [];
      const { text, reference, url } = (one ?? other)!;
      return [{ field: shownAs, text, reference, url, amount: amount.toString(), bookings: null }];
    });
  }

  /** What the forecast of each municipality moved, when it is known at both stands. */
  private forecasts(now: Stand, then: Stand): ComparedCauseResponse[] {
    const names = new Map(
      [...(then.board?.rows ?? []), ...(now.board?.rows ?? [])].map((row) => [row.municipalityId, row.municipality]),
    );
    return [...names].flatMap(([id, name]) => {
      const [after, before] = [now, then].map(({ facts }) =>
        sumKnown(
          facts.flatMap(({ measure, of, amount }) =>
            measure === 'forecast' && of.municipality === id ? [amount] : [],
          ),
        ),
      );
      if (!after || !before || after.equals(before)) return [];
      const text = this.texts.say('budget.cause.forecast', { municipality: name });
      return [
        { field: 'forecast', text, reference: '', amount: after.minus(before).toString(), url: null, bookings: null },
      ];
    });
  }

  /** Months beyond the earlier stand by name; of the months before it what came in or was put right later. */
  private booked(field: SummedMeasure, now: Stand, then: Stand): ComparedCauseResponse[] {
    const shared = Math.min(now.elapsed, then.elapsed);
    const months = Array.from({ length: 12 }, (_, index) =>
      sumOfMonth(field, now, index + 1).minus(sumOfMonth(field, then, index + 1)),
    );
    const cause = (text: string, amount: Money, bookings: ComparedCauseResponse['bookings']) =>
      amount.isZero() ? [] : [{ field, text, reference: '', amount: amount.toString(), url: null, bookings }];
    const place = (index: number) => `month:${now.year}-${String(index + 1).padStart(2, '0')}`;
    // Both can be opened at the later stand only: the earlier one does not know them.
    const knownLater = isBefore(then.knownBefore, now.knownBefore);
    const later = months.slice(0, shared).flatMap((amount, index) => {
      const bookings = knownLater ? { place: place(index), knownSince: then.knownBefore } : null;
      return cause(this.texts.say('budget.cause.late', { month: MONTH_NAMES[index]! }), amount, bookings);
    });
    const ended = months.slice(shared).flatMap((amount, index) => {
      const bookings = now.elapsed > then.elapsed ? { place: place(shared + index), knownSince: null } : null;
      return cause(this.texts.say('budget.cause.month', { month: MONTH_NAMES[shared + index]! }), amount, bookings);
    });
    return [...later, ...ended];
  }
}

/** Moments as ISO 8601, or 'infinity'. */
const isBefore = (one: string, other: string): boolean =>
  one !== 'infinity' && (other === 'infinity' || new Date(one) < new Date(other));

function sumOfMonth(field: SummedMeasure, { facts }: Stand, month: number): Money {
  const own = facts.filter(({ measure, of }) => measure === field && Number(of.month?.slice(5, 7)) === month);
  return Money.sum(own.map(({ amount }) => amount ?? Money.zero));
}
