import { DomainError, FieldProblem } from '@koersvast/kernel';
import type { Frequency } from './indicator-period';
import { isShare, Quantity, Unit } from './measure';

export type Direction = 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER';
/** Whether the council follows policy by it, or the contractmanager steers the partner. */
export type Purpose = 'POLICY' | 'STEERING';

/** What is measured and how (domain C4). Norm and red limit as decimal texts, in the unit. */
export interface IndicatorDefinition {
  name: string;
  definition: string;
  /** What is counted, and out of what; both or neither. */
  numerator: string | null;
  denominator: string | null;
  unit: Unit;
  direction: Direction;
  norm: string | null;
  /** Where green ends; null: at the norm. */
  amberLimit: string | null;
  redLimit: string | null;
  frequency: Frequency;
  source: string;
  purpose: Purpose;
  /** A value for each municipality, with their sum as the total. */
  perMunicipality: boolean;
  minimumCellSize: number;
}

/** Limits in ten-thousandths of the unit. */
export interface Limits {
  direction: Direction;
  norm: Quantity | null;
  amberLimit: Quantity | null;
  redLimit: Quantity | null;
}

export type Light = 'GREEN' | 'AMBER' | 'RED';

/** @returns null without a norm or without a value: what is missing has no colour, least of all green or red. */
export function lightOf(value: Quantity | null, { direction, norm, amberLimit, redLimit }: Limits): Light | null {
  if (value === null || norm === null) return null;
  const sign = direction === 'HIGHER_IS_BETTER' ? 1n : -1n;
  if (value * sign >= (amberLimit ?? norm) * sign) return 'GREEN';
  return redLimit === null || value * sign < redLimit * sign ? 'RED' : 'AMBER';
}

/** @throws DomainError 422 with every field that does not fit the others. */
export function assertDefinition(definition: IndicatorDefinition, limits: Limits): void {
  const fields: FieldProblem[] = [];
  const { numerator, denominator, unit } = definition;
  if ((numerator === null) !== (denominator === null)) {
    fields.push({ pointer: numerator === null ? '/numerator' : '/denominator', code: 'indicator.fraction' });
  }
  if (isShare(unit) && numerator === null) fields.push({ pointer: '/numerator', code: 'indicator.percent' });
  if (unit === 'COUNT' && numerator !== null) fields.push({ pointer: '/unit', code: 'indicator.count' });
  if (definition.perMunicipality && unit !== 'COUNT' && numerator === null) {
    fields.push({ pointer: '/perMunicipality', code: 'indicator.per-municipality' });
  }
  // What is kept back under a limit of two can only be one.
  if (definition.minimumCellSize === 2) fields.push({ pointer: '/minimumCellSize', code: 'indicator.cell-of-two' });
  const amiss = misplacedLimit(limits);
  if (amiss) fields.push(amiss);
  if (fields.length > 0) throw new DomainError('indicator.definition', { fields });
}

/** Red begins at or beyond the norm, on its bad side, and not before amber; without a norm there are no limits. */
function misplacedLimit({ direction, norm, amberLimit, redLimit }: Limits): FieldProblem | null {
  const sign = direction === 'HIGHER_IS_BETTER' ? 1n : -1n;
  if (redLimit !== null && (norm === null || redLimit * sign > norm * sign)) {
    return { pointer: '/redLimit', code: 'indicator.limits' };
  }
  if (amberLimit !== null && (norm === null || (redLimit !== null && amberLimit * sign < redLimit * sign))) {
    return { pointer: '/amberLimit', code: 'indicator.amber' };
  }
  return null;
}
