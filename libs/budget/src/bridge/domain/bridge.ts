import { allocate, Money } from '@koersvast/kernel';
import type { BudgetStep } from '../../agreed-budgets/domain/budget-version';
import { BegrotingFacts, StartCauses, startCauses } from './start-causes';

/** A version of the agreed budget with what its last split gave each municipality; null when it was never divided. */
export interface BridgeVersion {
  kind: BudgetStep;
  change: Money;
  lines: ReadonlyMap<string, Money> | null;
}

/** From begroting through contract to prognose of one municipality, by cause. Null: not known, which is never nil. */
export interface Bridge {
  /** Lasten for this contract in the begroting of the municipality. */
  begroting: Money | null;
  /** Base of the contract minus begroting: adopted at another moment, on another starting point. */
  start: Money | null;
  /** What that gap exists of; null when the begroting is not known. */
  startCauses: StartCauses | null;
  /** Its part of the base. */
  base: Money;
  /** Indexation. */
  price: Money;
  /** Scope change and volume correction. */
  volume: Money;
  /** Another key, or lines that were imported. */
  distribution: Money;
  /** Its part of the contract budget: base, price, volume and distribution together. */
  contract: Money;
  /** What is expected, or was settled, of the difference with the besteding. */
  settlement: Money | null;
  /** Prognose last: contract and settlement (domain C6). */
  forecast: Money | null;
}

/**
 * The bridge of every municipality. A step of the budget is divided by how the budget stood divided before it; what a split
 * gives a municipality beyond that is distribution. So the causes are exactly the way from base to contract, to the cent.
 * Versions after the last divided one are left out: nobody has a part of them yet.
 */
export function bridges(
  versions: readonly BridgeVersion[],
  begroting: ReadonlyMap<string, BegrotingFacts>,
  settlement: ReadonlyMap<string, Money> | null,
): Map<string, Bridge> {
  const last = versions.findLastIndex(({ lines }) => lines !== null);
  const first = versions.find(({ lines }) => lines !== null)?.lines;
  if (!first) return new Map();
  const ids = [...new Set(versions.flatMap(({ lines }) => [...(lines?.keys() ?? [])]))];
  const way = new Map(
    ids.map((id) => [id, { base: Money.zero, price: Money.zero, volume: Money.zero, stand: Money.zero }]),
  );
  const distribution = new Map(ids.map((id) => [id, Money.zero]));
  let held: ReadonlyMap<string, Money> = first;
  for (const { kind, change, lines } of versions.slice(0, last + 1)) {
    const parts = divide(change, ids, held);
    for (const id of ids) {
      const of = way.get(id)!;
      const cause = kind === 'BASE' ? 'base' : kind === 'INDEXATION' ? 'price' : 'volume';
      of[cause] = of[cause].plus(parts.get(id)!);
      of.stand = of.stand.plus(parts.get(id)!);
      if (!lines) continue;
      const given = lines.get(id) ?? Money.zero;
      distribution.set(id, distribution.get(id)!.plus(given.minus(of.stand)));
      of.stand = given;
    }
    if (lines) held = lines;
  }
  return new Map(
    ids.map((id) => [id, bridgeOf(way.get(id)!, distribution.get(id)!, begroting.get(id), settlement?.get(id))]),
  );
}

/** All municipalities together; one of which something is not known makes that not known. */
export function together(all: readonly Bridge[]): Bridge {
  const sum = (amounts: Money[]) => Money.sum(amounts);
  const perhaps = (amounts: (Money | null)[]) => (amounts.some((one) => one === null) ? null : sum(amounts as Money[]));
  return {
    ...{ begroting: perhaps(all.map((one) => one.begroting)), start: perhaps(all.map((one) => one.start)) },
    startCauses: togetherStart(all.map((one) => one.startCauses)),
    ...{ base: sum(all.map((one) => one.base)), price: sum(all.map((one) => one.price)) },
    ...{ volume: sum(all.map((one) => one.volume)), distribution: sum(all.map((one) => one.distribution)) },
    ...{ contract: sum(all.map((one) => one.contract)), settlement: perhaps(all.map((one) => one.settlement)) },
    forecast: perhaps(all.map((one) => one.forecast)),
  };
}

function bridgeOf(
  { base, price, volume, stand: contract }: Record<'base' | 'price' | 'volume' | 'stand', Money>,
  distribution: Money,
  begroting: BegrotingFacts | undefined,
  settlement: Money | undefined,
): Bridge {
  return {
    ...{ base, price, volume, distribution, contract },
    begroting: begroting?.amount ?? null,
    start: begroting ? base.minus(begroting.amount) : null,
    startCauses: begroting ? startCauses(base, begroting) : null,
    settlement: settlement ?? null,
    forecast: settlement ? contract.plus(settlement) : null,
  };
}

const START = ['vat', 'price', 'volume', 'distribution', 'moment', 'own'] as const;

function togetherStart(all: readonly (StartCauses | null)[]): StartCauses | null {
  if (all.some((one) => one === null)) return null;
  const sums = START.map((cause) => [cause, Money.sum(all.map((one) => one![cause]))]);
  return Object.fromEntries(sums) as unknown as StartCauses;
}

function divide(amount: Money, ids: readonly string[], held: ReadonlyMap<string, Money>): Map<string, Money> {
  const weights = ids.map((id) => held.get(id) ?? Money.zero);
  if (weights.every((weight) => !weight.isPositive())) return new Map(ids.map((id) => [id, Money.zero]));
  const { shares } = allocate(amount, weights);
  return new Map(ids.map((id, index) => [id, shares[index]!]));
}
