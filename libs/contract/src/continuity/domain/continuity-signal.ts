import type { Light } from '../../indicators/domain/indicator';
import { ContinuityFigures, ContinuityThresholds, hundredths, marginOf } from './continuity-figures';

export interface ContinuitySignal {
  liquidity: Light | null;
  solvency: Light | null;
  margin: Light | null;
  partner: Light | null;
  /** The worst of them; null when nothing at all is known. */
  overall: Light | null;
  /** How many of the three figures are not known. */
  missing: number;
}

const PARTNER = { NONE: null, EARLY: 'AMBER', SERIOUS: 'RED' } as const;

const light = (value: bigint | null, amber: string, red: string): Light | null => {
  if (value === null) return null;
  if (value < hundredths(red)!) return 'RED';
  return value < hundredths(amber)! ? 'AMBER' : 'GREEN';
};

/** What the figures of a quarter signal by the limits that hold on its last day. A figure that is missing has no colour. */
export function signalOf(figures: ContinuityFigures, limits: ContinuityThresholds): ContinuitySignal {
  const liquidity = light(hundredths(figures.liquidity), limits.liquidityAmber, limits.liquidityRed);
  const solvency = light(hundredths(figures.solvency), limits.solvencyAmber, limits.solvencyRed);
  const margin = light(marginOf(figures), limits.marginAmber, limits.marginRed);
  const partner = PARTNER[figures.partnerSignal];
  const lights = [liquidity, solvency, margin, partner];
  return {
    ...{ liquidity, solvency, margin, partner },
    overall: (['RED', 'AMBER', 'GREEN'] as const).find((one) => lights.includes(one)) ?? null,
    missing: [liquidity, solvency, margin].filter((one) => one === null).length,
  };
}

/** Of limits in any order, those that hold on a day; null when none does yet. */
export const thresholdsOn = <T extends { validFrom: string }>(all: readonly T[], day: string): T | null =>
  all.filter(({ validFrom }) => validFrom <= day).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;

/** Fields of limits that lie the wrong way round: red above amber. */
export const crossedLimits = (limits: ContinuityThresholds): string[] =>
  (['liquidity', 'solvency', 'margin'] as const)
    .filter((name) => hundredths(limits[`${name}Red`])! > hundredths(limits[`${name}Amber`])!)
    .map((name) => `${name}Red`);
