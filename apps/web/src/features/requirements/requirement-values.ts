import type { components } from '@web/api/schema';
import type { Requirement } from './kinds';

/** The form of a requirement; choices are '' while nothing was chosen. */
export type RequirementValues = {
  kind: string;
  title: string;
  text: string;
  rationale: string;
  testable: string;
  testMethod: string;
  evidence: string;
  evidenceMoment: string;
  exclusionGround: string;
  asksTurnover: string;
  turnoverMotivation: string;
  chapter: string;
  /** Order within the chapter, digits. */
  position: string;
  /** '' for none. */
  buildingBlockId: string;
  /** Null for nobody; a new requirement begins with who writes it. */
  ownerId: string | null;
  changeReason: string;
};

export const noValues = (text: string, ownerId: string | null = null): RequirementValues => ({
  kind: 'REQUIREMENT',
  title: '',
  text,
  rationale: '',
  testable: '',
  testMethod: '',
  evidence: '',
  evidenceMoment: '',
  exclusionGround: '',
  asksTurnover: '',
  turnoverMotivation: '',
  chapter: '',
  position: '',
  buildingBlockId: '',
  ownerId,
  changeReason: '',
});

const yesNo = (value: boolean | null): string => (value === null ? '' : value ? 'yes' : 'no');

export const valuesOf = (requirement: Requirement): RequirementValues => ({
  kind: requirement.kind,
  title: requirement.title,
  text: requirement.text,
  rationale: requirement.rationale,
  testable: yesNo(requirement.testable),
  testMethod: requirement.testMethod,
  evidence: requirement.evidence,
  evidenceMoment: requirement.evidenceMoment ?? '',
  exclusionGround: requirement.exclusionGround ?? '',
  asksTurnover: requirement.asksTurnover ? 'yes' : 'no',
  turnoverMotivation: requirement.turnoverMotivation,
  chapter: requirement.chapter,
  position: String(requirement.position),
  buildingBlockId: requirement.buildingBlock?.id ?? '',
  ownerId: requirement.ownerId,
  changeReason: '',
});

type Body = Omit<components['schemas']['ReviseRequirementRequest'], 'title' | 'text'> & { title: string; text: string };

/** As the API takes it. */
export function bodyOf({ kind, position, ...values }: RequirementValues): Body {
  const { testable, evidenceMoment, exclusionGround, asksTurnover, buildingBlockId, ...words } = values;
  return {
    ...words,
    testable: testable === '' ? null : testable === 'yes',
    evidenceMoment: (evidenceMoment || null) as Body['evidenceMoment'],
    exclusionGround: (kind === 'EXCLUSION' ? exclusionGround || null : null) as Body['exclusionGround'],
    asksTurnover: asksTurnover === 'yes',
    buildingBlockId: buildingBlockId || null,
    ...(position === '' ? {} : { position: Number(position) }),
  };
}
