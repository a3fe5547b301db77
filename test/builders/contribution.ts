import { newId } from '@koersvast/kernel';
import type { ApiClient } from '../support/api-client';
import type { TestApp } from '../support/test-app';
import type { BuiltProgramme } from './programme';

/** Question 3: what one workgroup asks of another. */
export async function aQuestionToOthers({ asSystem, unitOfWork }: TestApp, programme: BuiltProgramme) {
  const id = newId();
  await asSystem(() =>
    unitOfWork.query(
      `insert into workgroup_question (id, programme_id, number, code, label, ask)
       values ($1, $2, 3, 'vraag-andere-werkgroepen', 'Vraag aan andere werkgroepen', 'Wat vraagt u van anderen?')`,
      [id, programme.id],
    ),
  );
  return { id, number: 3 };
}

export interface BuiltDecision {
  id: string;
  questionId: string;
  options: string[];
}

/** A decision with one question and two options; nobody has decided. */
export async function aDecision(
  { asSystem, unitOfWork }: TestApp,
  programme: BuiltProgramme,
  code = 'contouren',
): Promise<BuiltDecision> {
  const decision = { id: newId(), questionId: newId(), options: [newId(), newId()] };
  await asSystem(async () => {
    await unitOfWork.query(
      `insert into scope_decision (id, programme_id, code, title, ask, planned_for)
       values ($1, $2, $3, 'Contourenbesluit', 'Wat hoort erbij?', '2027')`,
      [decision.id, programme.id, code],
    );
    await unitOfWork.query(
      `insert into decision_question (id, programme_id, decision_id, number, code, label) values ($1, $2, $3, 1, 'v1', 'Hoort crisis erbij?')`,
      [decision.questionId, programme.id, decision.id],
    );
    for (const [at, id] of decision.options.entries()) {
      await unitOfWork.query(
        `insert into decision_option (id, programme_id, question_id, sort, label) values ($1, $2, $3, $4, $5)`,
        [id, programme.id, decision.questionId, at + 1, at === 0 ? 'Ja' : 'Nee'],
      );
    }
  });
  return decision;
}

/** Lets every municipality decide; with `deviating` the last one chooses otherwise. */
export async function decide(
  inkoper: ApiClient,
  programme: BuiltProgramme,
  decision: BuiltDecision,
  deviating = false,
) {
  for (const [at, { id: municipalityId }] of programme.municipalities.entries()) {
    const last = at === programme.municipalities.length - 1;
    const { body } = await inkoper.get(`/decisions/${decision.id}`);
    const answer = await inkoper.post(
      `/decisions/${decision.id}/choices`,
      {
        questionId: decision.questionId,
        optionId: decision.options[deviating && last ? 1 : 0],
        municipalityId,
        decidedOn: '2026-11-10',
        reference: `Z-${at + 1}`,
      },
      { ifMatch: body.rowVersion },
    );
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }
}

/** A sentence entered over the API. */
export async function aContribution(
  who: ApiClient,
  programme: BuiltProgramme,
  question: { id: string },
  sentence: string,
  over: object = {},
) {
  const answer = await who.post('/contributions', {
    workgroupId: programme.workgroups[0]!.id,
    questionId: question.id,
    sentence,
    ...over,
  });
  if (answer.status !== 201) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
