import { createHash } from 'node:crypto';
import { canonicalJson } from '@koersvast/kernel';

interface Content {
  contractId: string | null;
  year: number;
  municipalityId: string | null;
  buildingBlockId: string | null;
  title: string;
  supplier: string;
  decisionReference: string;
  amountCents: string;
  /** 'yyyy-mm-dd' */
  startsOn: string;
  endsOn: string;
  overrideReason: string | null;
}

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
