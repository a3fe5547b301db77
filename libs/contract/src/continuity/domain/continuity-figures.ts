import { Money, unitsOfDecimal } from '@koersvast/kernel';

/** What the partner says of itself besides the figures. */
export const PARTNER_SIGNALS = ['NONE', 'EARLY', 'SERIOUS'] as const;
export type PartnerSignal = (typeof PARTNER_SIGNALS)[number];

/** What a quarter says of the partner's money; null is not given, which is never nil. */
export interface ContinuityFigures {
  /** Current assets over short-term debts, two decimals: "1.35". */
  liquidity: string | null;
  /** Own capital over total capital in percent, two decimals; below nil when there is none left: "-2.50". */
  solvency: string | null;
  /** Result of the year up to and including the quarter, "1234.56"; below nil is a loss. */
  result: string | null;
  /** Income of the year up to and including the quarter. */
  revenue: string | null;
  partnerSignal: PartnerSignal;
}

/** Where a figure turns amber and red, from a day on. A figure below the limit has the colour. */
export interface ContinuityThresholds {
  /** 'yyyy-mm-dd' */
  validFrom: string;
  liquidityAmber: string;
  liquidityRed: string;
  solvencyAmber: string;
  solvencyRed: string;
  marginAmber: string;
  marginRed: string;
  /** Days after the end of a quarter within which its figures are expected. */
  dueDays: number;
}

/** Until the parties agree on limits of their own: an example to begin with, without a source, and shown as such. */
export const FIRST_THRESHOLDS: ContinuityThresholds = {
  validFrom: '1900-01-01',
  liquidityAmber: '1.20',
  liquidityRed: '1.00',
  solvencyAmber: '25.00',
  solvencyRed: '15.00',
  marginAmber: '1.00',
  marginRed: '-2.00',
  dueDays: 45,
};

const DECIMALS = 2;

/** Hundredths of a figure; null stays null. */
export const hundredths = (text: string | null): bigint | null =>
  text === null ? null : unitsOfDecimal(text, DECIMALS);

/** Result as a percentage of the income in hundredths, rounded towards nil; null when either is missing or the income is not above nil. */
export function marginOf({ result, revenue }: Pick<ContinuityFigures, 'result' | 'revenue'>): bigint | null {
  if (result === null || revenue === null) return null;
  const [over, under] = [Money.parse(result).cents, Money.parse(revenue).cents];
  return under > 0n ? (over * 10_000n) / under : null;
}
