import type { Money } from '@koersvast/kernel';
import type { Bridge } from './bridge';

export type BridgeCause =
  'BEGROTING' | 'BASE' | 'START' | 'PRICE' | 'VOLUME' | 'DISTRIBUTION' | 'CONTRACT' | 'SETTLEMENT' | 'FORECAST';

export interface BridgeStep {
  cause: BridgeCause;
  kind: 'level' | 'change';
  amount: Money | null;
}

/** The steps as they are drawn and listed: three stands, with the causes that lead from one to the next. */
export function bridgeSteps(bridge: Bridge): BridgeStep[] {
  const level = (cause: BridgeCause, amount: Money | null): BridgeStep => ({ cause, kind: 'level', amount });
  const change = (cause: BridgeCause, amount: Money | null): BridgeStep => ({ cause, kind: 'change', amount });
  return [
    level('BEGROTING', bridge.begroting),
    change('START', bridge.start),
    level('BASE', bridge.base),
    change('PRICE', bridge.price),
    change('VOLUME', bridge.volume),
    change('DISTRIBUTION', bridge.distribution),
    level('CONTRACT', bridge.contract),
    change('SETTLEMENT', bridge.settlement),
    level('FORECAST', bridge.forecast),
  ];
}
