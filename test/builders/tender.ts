import { newId } from '@koersvast/kernel';
import type { ApiClient, Answer } from '../support/api-client';
import type { TestApp } from '../support/test-app';
import type { BuiltProgramme } from './programme';

/** Two of the questions that workgroups answer; number 4 is the one that feeds the requirements. */
export async function workgroupQuestions({ asSystem, unitOfWork }: TestApp, programme: BuiltProgramme) {
  const questions = [
    { id: newId(), number: 1, code: 'eindbeeld', label: 'Eindbeeld' },
    { id: newId(), number: 4, code: 'vraag-aanbieder', label: 'Vraag aan de nieuwe aanbieder' },
  ];
  await asSystem(async () => {
    for (const { id, number, code, label } of questions) {
      await unitOfWork.query(
        `insert into workgroup_question (id, programme_id, number, code, label, ask) values ($1, $2, $3, $4, $5, $6)`,
        [id, programme.id, number, code, label, 'Wat vraagt u?'],
      );
    }
  });
  return questions;
}

/** Fails at once with the answer in hand, so that a broken arrangement is not mistaken for a broken rule. */
function demand<T>(answer: Answer<T>, status: number): T {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

interface RequirementOver {
  kind?: string;
  title?: string;
  text?: string;
  contributionIds?: string[];
  buildingBlockId?: string;
  rationale?: string;
  evidence?: string;
  evidenceMoment?: string;
  testable?: boolean;
  testMethod?: string;
  chapter?: string;
}

/** A requirement made over the API, in concept. */
export async function aRequirement(inkoper: ApiClient, programme: BuiltProgramme, over: RequirementOver = {}) {
  return demand(
    await inkoper.post('/requirements', {
      tenderId: programme.tender.id,
      kind: 'REQUIREMENT',
      title: 'Warme overdracht',
      text: 'De opdrachtnemer draagt binnen 10 werkdagen over.',
      ...over,
    }),
    201,
  );
}

/** As aRequirement, submitted and adopted. */
export async function anAdoptedRequirement(inkoper: ApiClient, programme: BuiltProgramme, over: RequirementOver = {}) {
  const draft = await aRequirement(inkoper, programme, over);
  return adopt(inkoper, draft);
}

export async function adopt(
  inkoper: ApiClient,
  { id, rowVersion, state }: { id: string; rowVersion: number; state: string },
) {
  let expected = rowVersion;
  if (state === 'DRAFT') {
    expected = demand(await inkoper.post(`/requirements/${id}/submit`, {}, { ifMatch: expected }), 200).rowVersion;
  }
  return demand(await inkoper.post(`/requirements/${id}/adopt`, {}, { ifMatch: expected }), 200);
}

/** Freezes all that is adopted and lets others approve it; with a contract manager as a baseline to publish. */
export async function anApprovedBaseline(
  inkoper: ApiClient,
  second: ApiClient,
  programme: BuiltProgramme,
  name = 'PvE 1.0',
  contractmanager?: ApiClient,
) {
  const purpose = contractmanager ? 'PUBLICATION' : 'INTERIM';
  const body = { tenderId: programme.tender.id, name, purpose };
  const baseline = demand(await inkoper.post('/requirement-baselines', body), 201);
  for (const { id, role } of baseline.approvals) {
    const who = role === 'contractmanager' ? contractmanager! : second;
    demand(await who.post(`/approvals/${id}/approve`, {}, { ifMatch: 1 }), 200);
  }
  return demand(await inkoper.get(`/requirement-baselines/${baseline.id}`), 200);
}
