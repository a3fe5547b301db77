import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Scope } from '@koersvast/platform';

/**
 * The seven stations of the rode draad in their order, each with the kinds of record that stand there: at the first the
 * sentence of a workgroup, or the words of a party in the market consultation, written or in a talk; at the third what was
 * answered in a nota, or promised in the winning offer; at the fourth what binds, with the change of the contract that made it.
 */
export const STATIONS = [
  { station: 'CONTRIBUTION', kinds: ['contribution', 'consultation-quote', 'consultation-talk'] },
  { station: 'REQUIREMENT', kinds: ['requirement'] },
  { station: 'CLARIFICATION', kinds: ['clarification', 'award-promise'] },
  { station: 'OBLIGATION', kinds: ['obligation', 'modification'] },
  { station: 'INDICATOR', kinds: ['indicator'] },
  { station: 'BUDGET_LINE', kinds: ['budget-line'] },
  { station: 'REPORT_PARAGRAPH', kinds: ['report-paragraph'] },
] as const;

/**
 * What hangs on the thread without being a station of it: a risk that threatens an obligation, a dispute about it, an
 * answer to a council that cites it, the settlement of the year that a budget line is in. It fills no gap, and the thread of another record does not walk on through it.
 */
export const BESIDE_KINDS = ['risk', 'dispute', 'council-question', 'settlement-scenario'] as const;

export type StationName = (typeof STATIONS)[number]['station'];
export type ThreadKind = (typeof STATIONS)[number]['kinds'][number] | (typeof BESIDE_KINDS)[number];

export const THREAD_KINDS: readonly ThreadKind[] = [...STATIONS.flatMap(({ kinds }) => [...kinds]), ...BESIDE_KINDS];

/** SQL: whether a thread walks on from a record of this kind. */
export const walksOn = (kind: string, id: string, rootId: string): string =>
  `(${kind} <> all ('{${BESIDE_KINDS.join(',')}}') or ${id} = ${rootId})`;

export type LinkType =
  | 'CUT_FROM'
  | 'DERIVED_FROM'
  | 'ANSWERED_BY'
  | 'PROMISED_BY'
  | 'BECOMES_OBLIGATION'
  | 'MEASURED_BY'
  | 'FUNDED_BY'
  | 'CITED_IN'
  | 'THREATENED_BY'
  | 'WEIGHS_ON'
  | 'DISPUTED_IN'
  | 'CITED_IN_ANSWER'
  | 'SETTLED_BY'
  | LateralType;

/**
 * Between two requirements, so beside the line of stations and not on it. The first is upstream: the general one, the one
 * that is needed, the old one; of two in conflict the one that was there first.
 */
export const LATERAL_TYPES = ['REFINED_BY', 'NEEDED_BY', 'CONFLICTS_WITH', 'REPLACED_BY'] as const;
export type LateralType = (typeof LATERAL_TYPES)[number];

/** Which kinds a link may join, upstream first. Along the stations a cycle is impossible; beside them it is not. */
export const JOINTS: Record<LinkType, readonly [from: readonly ThreadKind[], to: ThreadKind]> = {
  CUT_FROM: [['consultation-quote', 'consultation-talk'], 'contribution'],
  DERIVED_FROM: [['contribution', 'consultation-quote', 'consultation-talk'], 'requirement'],
  ANSWERED_BY: [['requirement'], 'clarification'],
  PROMISED_BY: [['requirement'], 'award-promise'],
  BECOMES_OBLIGATION: [['contribution', 'requirement', 'clarification', 'award-promise', 'modification'], 'obligation'],
  MEASURED_BY: [['obligation'], 'indicator'],
  FUNDED_BY: [['obligation', 'indicator'], 'budget-line'],
  CITED_IN: [['budget-line', 'indicator'], 'report-paragraph'],
  THREATENED_BY: [['obligation', 'indicator'], 'risk'],
  WEIGHS_ON: [['risk'], 'budget-line'],
  DISPUTED_IN: [['obligation', 'indicator'], 'dispute'],
  CITED_IN_ANSWER: [STATIONS.flatMap(({ kinds }) => [...kinds]), 'council-question'],
  SETTLED_BY: [['budget-line'], 'settlement-scenario'],
  REFINED_BY: [['requirement'], 'requirement'],
  NEEDED_BY: [['requirement'], 'requirement'],
  CONFLICTS_WITH: [['requirement'], 'requirement'],
  REPLACED_BY: [['requirement'], 'requirement'],
};

export const isThreadKind = (kind: string): kind is ThreadKind => THREAD_KINDS.includes(kind as ThreadKind);

/** A record as it stands in the thread. */
export interface StationCard {
  id: string;
  /** Human code, e.g. EIS-014. */
  code: string;
  /** One line: title or sentence. */
  title: string;
  /** Small print: version, state, amount. */
  detail: string;
  /** Path in the web app. */
  url: string;
  versionId: string | null;
  programmeId: string;
  tenderId?: string | null;
}

/** The scope in which the joint that arrives at this record is judged. */
export const judgedIn = (programmeId: string, card: Pick<StationCard, 'tenderId'> | undefined): Scope => ({
  programmeId,
  ...(card?.tenderId ? { tenderId: card.tenderId } : {}),
});

/** Port: the feature that owns a kind shows its records. A provider marked with `@ThreadStation(kind)`. */
export interface ThreadStationPort {
  /** Permission of the owner: judges a suspect joint that arrives here, and ties by hand from here. */
  readonly clearPermission: string;
  /** Cards of those ids that the actor may see; the others show as "afgeschermd". */
  cards(ids: string[]): Promise<StationCard[]>;
  /** Who judges doubt at these records; null where nobody in particular. Without it: everybody with the permission. */
  ownersOf?(ids: string[]): Promise<Map<string, string | null>>;
}

export const ThreadStation = DiscoveryService.createDecorator<ThreadKind>();

@Injectable()
export class Stations {
  private ports: Map<string, ThreadStationPort> | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  /** The port of a kind, or undefined while no feature shows that kind. */
  of(kind: string): ThreadStationPort | undefined {
    this.ports ??= new Map(
      this.discovery.getProviders({ metadataKey: ThreadStation.KEY }).flatMap((provider) => {
        const marked = this.discovery.getMetadataByDecorator(ThreadStation, provider);
        return marked && provider.instance ? [[marked, provider.instance as ThreadStationPort] as const] : [];
      }),
    );
    return this.ports.get(kind);
  }

  /** Of these records the ones that this person should judge: his own, and those of nobody. */
  async mine(kind: string, ids: string[], userId: string | null): Promise<string[]> {
    const owners = await this.of(kind)?.ownersOf?.(ids);
    return owners ? ids.filter((id) => (owners.get(id) ?? userId) === userId) : ids;
  }

  /** Where a right about this record must hold: in its programme, and in its tender for who holds it there only. */
  async scopeOf(kind: string, id: string, programmeId: string): Promise<Scope> {
    const card = (await this.cards(kind, [id])).get(id);
    return judgedIn(programmeId, card);
  }

  async cards(kind: string, ids: string[]): Promise<Map<string, StationCard>> {
    const cards = ids.length === 0 ? [] : ((await this.of(kind)?.cards(ids)) ?? []);
    return new Map(cards.map((card) => [card.id, card]));
  }
}
