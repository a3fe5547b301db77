import type { BaselineItem, FrozenCriterion } from '../baseline-content';

/** A frozen requirement as one from before there were chapters, unless told otherwise. */
export const aBaselineItem = (code: string, over: Partial<BaselineItem> = {}): BaselineItem => ({
  requirementId: `r-${code}`,
  versionId: `v-${code}-1`,
  versionNumber: 1,
  code,
  kind: code.startsWith('WENS') ? 'WISH' : 'REQUIREMENT',
  title: `Titel ${code}`,
  text: 'Binnen 10 werkdagen.',
  rationale: '',
  evidence: '',
  buildingBlock: null,
  chapter: null,
  place: null,
  testable: null,
  testMethod: null,
  evidenceMoment: null,
  exclusionGround: null,
  turnoverMotivation: null,
  ...over,
});

/** @param weight hundredths of a percent */
export const aFrozenCriterion = (
  code: string,
  weight: number,
  over: Partial<FrozenCriterion> = {},
): FrozenCriterion => ({
  criterionId: `c-${code}`,
  parentId: null,
  code,
  outline: '1',
  kind: 'QUALITY',
  title: `Criterium ${code}`,
  description: '',
  weight,
  scale: [],
  requirementCodes: [],
  ...over,
});
