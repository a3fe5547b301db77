import { createHash } from 'node:crypto';
import { canonicalJson } from '@koersvast/kernel';
import type { CommitmentEntity } from '../data/commitment.entity';

type Content = Pick<
  CommitmentEntity,
  | 'contractId'
  | 'year'
  | 'municipalityId'
  | 'buildingBlockId'
  | 'title'
  | 'supplier'
  | 'decisionReference'
  | 'amountCents'
  | 'startsOn'
  | 'endsOn'
  | 'overrideReason'
>;

/** SHA-256 of what a second person stands for. */
export const commitmentHash = (row: Content): string => {
  const { contractId, year, municipalityId, buildingBlockId, title, supplier, decisionReference } = row;
  const { amountCents, startsOn, endsOn, overrideReason } = row;
  const content = {
    ...{ contractId, year, municipalityId, buildingBlockId, title, supplier, decisionReference },
    ...{ amountCents, startsOn, endsOn, overrideReason },
  };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
};
