import type { Money } from '@koersvast/kernel';
import type { Bridge } from './bridge';
import type { StartCauses } from './start-causes';

/** Causes of the gap from begroting to base, in the order in which they are shown. */
export const START_CAUSES = {
  START_VAT: 'vat',
  START_PRICE: 'price',
  START_VOLUME: 'volume',
  START_DISTRIBUTION: 'distribution',
  START_MOMENT: 'moment',
  START_OWN: 'own',
} as const satisfies Record<string, keyof StartCauses>;
export type StartCause = keyof typeof START_CAUSES;

export type BridgeCause =
  | StartCause
  | 'BEGROTING'
  | 'BASE'
  | 'START'
  | 'PRICE'
  | 'VOLUME'
  | 'DISTRIBUTION'
  | 'CONTRACT'
  | 'SETTLEMENT'
  | 'FORECAST';

export interface BridgeStep {
  cause: BridgeCause;
  kind: 'level' | 'change';
  amount: Money | null;
}

/** The causes of the gap that are more or less than nil somewhere; those that are nil everywhere are left out. */
export const startCausesOf = (bridges: readonly Bridge[]): StartCause[] =>
  (Object.keys(START_CAUSES) as StartCause[]).filter((cause) =>
    bridges.some(({ startCauses }) => startCauses && !startCauses[START_CAUSES[cause]].isZero()),
  );

/**
 * The steps as they are drawn and listed: three stands, with the causes that lead from one to the next.
 * @param starts causes of the gap from begroting to base that are shown; without any the gap is one step
 */
export function bridgeSteps(bridge: Bridge, starts: readonly StartCause[]): BridgeStep[] {
  const level = (cause: BridgeCause, amount: Money | null): BridgeStep => ({ cause, kind: 'level', amount });
  const change = (cause: BridgeCause, amount: Money | null): BridgeStep => ({ cause, kind: 'change', amount });
  return [
    level('BEGROTING', bridge.begroting),
    ...(starts.length === 0 ? [change('START', bridge.start)] : []),
    ...starts.map((cause) => change(cause, bridge.startCauses?.[START_CAUSES[cause]] ?? null)),
    level('BASE', bridge.base),
    change('PRICE', bridge.price),
    change('VOLUME', bridge.volume),
    change('DISTRIBUTION', bridge.distribution),
    level('CONTRACT', bridge.contract),
    change('SETTLEMENT', bridge.settlement),
    level('FORECAST', bridge.forecast),
  ];
}
