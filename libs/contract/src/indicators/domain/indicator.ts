import { DomainError, FieldProblem } from '@koersvast/kernel';
import type { Frequency } from './indicator-period';
import type { Quantity, Unit } from './measure';

export type Direction = 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER';

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
  redLimit: string | null;
  frequency: Frequency;
  source: string;
  minimumCellSize: number;
}

/** Limits in ten-thousandths of the unit. */
export interface Limits {
  direction: Direction;
  norm: Quantity | null;
  redLimit: Quantity | null;
}

export type Light = 'GREEN' | 'AMBER' | 'RED';

/** @returns null without a norm or without a value: what is missing has no colour, least of all green or red. */
export function lightOf(value: Quantity | null, { direction, norm, redLimit }: Limits): Light | null {
  if (value === null || norm === null) return null;
  const sign = direction === 'HIGHER_IS_BETTER' ? 1n : -1n;
  if (value * sign >= norm * sign) return 'GREEN';
  return redLimit === null || value * sign < redLimit * sign ? 'RED' : 'AMBER';
}

/** @throws DomainError 422 with every field that does not fit the others. */
export function assertDefinition(definition: IndicatorDefinition, limits: Limits): void {
  const fields: FieldProblem[] = [];
  const { numerator, denominator, unit } = definition;
  if ((numerator === null) !== (denominator === null)) {
    fields.push({ pointer: numerator === null ? '/numerator' : '/denominator', code: 'indicator.fraction' });
  }
  if (unit === 'PERCENT' && numerator === null) fields.push({ pointer: '/numerator', code: 'indicator.percent' });
  if (unit === 'COUNT' && numerator !== null) fields.push({ pointer: '/unit', code: 'indicator.count' });
  if (!limitsFit(limits)) fields.push({ pointer: '/redLimit', code: 'indicator.limits' });
  if (fields.length > 0) throw new DomainError('indicator.definition', { fields });
}

/** A red limit lies beyond the norm, on its bad side; without a norm there is none. */
function limitsFit({ direction, norm, redLimit }: Limits): boolean {
  if (redLimit === null) return true;
  if (norm === null) return false;
  return direction === 'HIGHER_IS_BETTER' ? redLimit <= norm : redLimit >= norm;
}
