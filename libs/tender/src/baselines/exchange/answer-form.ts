import type { FormDefinition, FormQuestion, FormSection } from '@koersvast/sheets';
import { weightText } from '../../award-criteria/domain/weight';
import { KIND_RULES, type RequirementKind } from '../../requirements/domain/requirement-kind';
import { AGREED_KINDS, AGREEMENT, GROUND } from '../domain/answer-choices';
import type { BaselineItem, FrozenCriterion } from '../domain/baseline-content';
import type { RequirementSetPaper } from './requirement-set-paper';

const IN_WORDS: readonly RequirementKind[] = ['SELECTION', 'WISH', 'AWARD'];

const withRequest: Record<string, string> = {
  WITH_OFFER: 'Bewijs bij de inschrijving: ',
  ON_REQUEST: 'Bewijs op verzoek: ',
};

const helpOf = (item: BaselineItem): string =>
  item.evidence ? `${withRequest[item.evidenceMoment ?? ''] ?? 'Bewijs: '}${item.evidence}` : '';

/** How a key of the form begins: what the answer is about. */
export const ABOUT = { requirement: 'requirement:', criterion: 'criterion:' } as const;

/** Which form a workbook says it is; the baseline is what follows. */
export const FORM_PREFIX = 'answer-form:';

const question = (item: BaselineItem): FormQuestion => ({
  id: `${ABOUT.requirement}${item.requirementId}`,
  number: item.code,
  text: `${item.title}\n${item.text}`,
  help: helpOf(item),
  required: true,
  ...(AGREED_KINDS.includes(item.kind)
    ? { kind: 'CHOICE', choices: item.kind === 'EXCLUSION' ? GROUND : AGREEMENT, maxLength: null }
    : { kind: 'TEXT', choices: [], maxLength: 20_000 }),
});

const criterionQuestion = (criterion: FrozenCriterion): FormQuestion => ({
  id: `${ABOUT.criterion}${criterion.criterionId}`,
  number: criterion.outline,
  kind: 'TEXT',
  text: `${criterion.title} (${weightText(criterion.weight).replace('.', ',')} %)\n${criterion.description}`.trim(),
  help: criterion.scale.map(({ score, label }) => `${score} ${label}`).join(' · '),
  choices: [],
  required: true,
  maxLength: 20_000,
});

/**
 * The form in which a bidder answers: eisen by agreeing or not, wensen and criteria in words. Its keys are the ids of the
 * records, so that an answer finds its way back whatever happens to the rows.
 * @param formId the baseline, or the tender for a concept
 */
export function answerForm(formId: string, paper: RequirementSetPaper): FormDefinition {
  const leaves = paper.criteria.filter(
    (one) => one.kind === 'QUALITY' && !paper.criteria.some(({ parentId }) => parentId === one.criterionId),
  );
  // What hangs under a criterion is answered there, once.
  const scored = new Set(leaves.flatMap((one) => one.requirementCodes));
  const sections: FormSection[] = [...AGREED_KINDS, ...IN_WORDS].flatMap((kind) => {
    const items = paper.items.filter((item) => item.kind === kind && !(kind === 'AWARD' && scored.has(item.code)));
    if (items.length === 0) return [];
    return [{ title: KIND_RULES[kind].plural, intro: KIND_RULES[kind].effect, questions: items.map(question) }];
  });
  if (leaves.length > 0) {
    const intro = 'Beschrijf per criterium uw aanbod. De schaal staat in het Programma van Eisen.';
    sections.push({ title: 'Gunningscriteria', intro, questions: leaves.map(criterionQuestion) });
  }
  return {
    formId: `${FORM_PREFIX}${formId}`,
    title: `Antwoordformulier ${paper.tender}`,
    addressee: { id: formId, label: paper.draft ? `${paper.name} (CONCEPT)` : paper.name },
    explanation: [
      ...(paper.draft ? ['CONCEPT: dit formulier is niet gepubliceerd. Dien er niets mee in.'] : []),
      `Antwoordformulier bij ${paper.tender}, ${paper.name}.`,
      'Vul alleen de lichte cellen in. Verplaats of wis geen rijen; de verborgen sleutels horen bij de vragen.',
      'Een eis waarop u “Nee” antwoordt, maakt de inschrijving ongeldig.',
    ],
    sections,
  };
}
