import type { LateralType } from '@koersvast/trace';

/** What one requirement can be to another, as one says it of the first. */
export const RELATIONS = ['REFINES', 'DEPENDS_ON', 'CONFLICTS_WITH', 'REPLACES'] as const;
export type Relation = (typeof RELATIONS)[number];

/** The same seen from the other end. */
export const SEEN_RELATIONS = [...RELATIONS, 'REFINED_BY', 'NEEDED_BY', 'REPLACED_BY'] as const;
export type SeenRelation = (typeof SEEN_RELATIONS)[number];

/** How a relation is kept: what stands first is upstream, so that a change there brings doubt here. */
const KEPT: Record<Relation, LateralType> = {
  REFINES: 'REFINED_BY',
  DEPENDS_ON: 'NEEDED_BY',
  CONFLICTS_WITH: 'CONFLICTS_WITH',
  REPLACES: 'REPLACED_BY',
};

/** "EIS-002 refines EIS-001" is the joint EIS-001 -> EIS-002 of type REFINED_BY. */
export const jointOf = (relation: Relation, id: string, otherId: string) => ({
  ...{ type: KEPT[relation], from: otherId, to: id },
});

/** What the joint is for the record at hand, which stands at its downstream end or not. */
export function seenAs(type: LateralType, downstream: boolean): SeenRelation {
  if (!downstream) return type;
  return RELATIONS.find((relation) => KEPT[relation] === type)!;
}
