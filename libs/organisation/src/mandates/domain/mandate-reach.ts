import { Money } from '@koersvast/kernel';

/** A mandate in force, as far as it matters for what somebody may decide. */
export interface MandateFact {
  code: string;
  /** Given by one municipality, or by the joint body when null. */
  municipalityId: string | null;
  /** Up to and including; null: without limit. */
  limit: Money | null;
}

export interface Reach {
  /** Null: without limit. */
  limit: Money | null;
  codes: string[];
}

const beyond = (one: Money | null, other: Money | null): boolean =>
  other !== null && (one === null || one.compare(other) > 0);

const highest = (reaches: Reach[]): Reach | null =>
  reaches.reduce<Reach | null>((best, one) => (best === null || beyond(one.limit, best.limit) ? one : best), null);

const best = (facts: readonly MandateFact[]): Reach | null =>
  highest(facts.map(({ limit, code }) => ({ limit, codes: [code] })));

/**
 * How far the mandates of one person reach. For one municipality: its own mandate or that of the joint body. For all
 * together: that of the joint body, or one of every municipality, and then the lowest of those, since each college
 * decides for itself (Awb 10:3, Gw 160; domain C6). Null: no mandate at all.
 */
export function reachOf(
  facts: readonly MandateFact[],
  municipalityIds: readonly string[],
  forMunicipality: string | null,
): Reach | null {
  const joint = best(facts.filter(({ municipalityId }) => municipalityId === null));
  const of = (id: string) => best(facts.filter(({ municipalityId }) => municipalityId === id));
  const own = forMunicipality ? of(forMunicipality) : together(municipalityIds.map(of));
  return highest([joint, own].filter((reach) => reach !== null));
}

function together(reaches: (Reach | null)[]): Reach | null {
  if (reaches.length === 0 || reaches.some((reach) => reach === null)) return null;
  const all = reaches as Reach[];
  const limits = all.flatMap(({ limit }) => (limit === null ? [] : [limit]));
  const [first, ...others] = limits;
  return { limit: first ? Money.min(first, ...others) : null, codes: all.flatMap(({ codes }) => codes) };
}

/** Up to and including the limit, up as well as down. */
export const covers = ({ limit }: Reach, amount: Money | null): boolean =>
  limit === null || amount === null || limit.compare(amount.abs()) >= 0;
