import type { Frequency } from '../../indicators/domain/indicator-period';
import { daysOf, periodsBetween } from '../../indicators/domain/indicator-period';
import type { Unit } from '../../indicators/domain/measure';
import { daysOfQuarter } from '../../quarters/quarter';

/** One value of an indicator that is asked: of a period, and of one municipality or of all together. */
export interface AskedValue {
  indicatorId: string;
  code: string;
  name: string;
  definition: string;
  /** What is counted, and out of what; both null when the value itself is asked. */
  numerator: string | null;
  denominator: string | null;
  unit: Unit;
  minimumCellSize: number;
  period: string;
  municipalityId: string | null;
  municipality: string | null;
}

/** Where money is stated: one municipality and one building block, per month of the quarter. */
export interface AskedCell {
  municipalityId: string;
  municipality: string;
  buildingBlockId: string;
  buildingBlock: string;
}

/** What a request asks, fixed when it is made: a later definition does not change a workbook that is out. */
export interface RequestContent {
  values: AskedValue[];
  /** 'yyyy-mm' */
  months: string[];
  cells: AskedCell[];
}

/**
 * The periods of an indicator that end in a quarter and lie in its term: three months, one quarter, and a half year or a
 * year when it ends there.
 */
export function periodsDue(
  frequency: Frequency,
  quarter: string,
  term: { startsOn: string; endsOn: string },
): string[] {
  const { from, through } = daysOfQuarter(quarter);
  return periodsBetween(frequency, from, through).filter((period) => {
    const days = daysOf(frequency, period);
    return days.through >= from && days.through <= through && days.through >= term.startsOn && days.from <= term.endsOn;
  });
}
