import type { ObligationEntity } from '../data/obligation.entity';
import { joint } from './propose-obligations';

/** Where an obligation hangs in the rode draad, upstream; null for what a person added. */
export function upstreamOf({ sourceKind: kind, sourceId: id, requirementVersionId }: ObligationEntity) {
  if (kind === 'OWN' || !id) return null;
  return joint({ kind, id, versionId: kind === 'REQUIREMENT' ? requirementVersionId : null });
}
