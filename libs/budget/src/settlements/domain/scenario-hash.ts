import { createHash } from 'node:crypto';
import { canonicalJson } from '@koersvast/kernel';

/** What a second person stands for. Amounts and percentages as text. */
export interface ScenarioContent {
  contractId: string;
  year: number;
  /** Version of the agreed budget and rules that hold when it is asked; others make another hash. */
  agreedBudgetVersionId: string;
  settlementSchemeId: string;
  spent: string;
  inputs: object;
  steps: object;
  partner: string;
  municipalities: string;
  reserveBefore: string;
  shares: { municipalityId: string; amount: string }[];
}

/** SHA-256 of a scenario with its outcome. */
export const scenarioHash = (content: ScenarioContent): string =>
  createHash('sha256')
    .update(canonicalJson({ ...content, shares: [...content.shares].sort(byMunicipality) }))
    .digest('hex');

const byMunicipality = (a: { municipalityId: string }, b: { municipalityId: string }): number =>
  a.municipalityId < b.municipalityId ? -1 : 1;
