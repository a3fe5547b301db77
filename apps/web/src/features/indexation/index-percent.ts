import { Percentage } from '@koersvast/kernel';

/** An index figure as it is published, with at least two decimals: `6,00 %`, `3,944 %`. */
export function indexPercent(value: string): string {
  const decimals = value.split('.')[1]?.length ?? 0;
  return Percentage.parse(value).format(Math.max(2, decimals));
}
