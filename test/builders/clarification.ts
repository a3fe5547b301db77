import type { Answer, ApiClient } from '../support/api-client';
import type { BuiltProgramme } from './programme';
import { adopt } from './tender';

/** Fails at once with the answer in hand, so that a broken arrangement is not mistaken for a broken rule. */
function demand<T>(answer: Answer<T>, status: number): T {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

interface QuestionOver {
  party?: string;
  otherNames?: string[];
  reference?: string;
  requirementId?: string;
  text?: string;
  receivedOn?: string;
  asksConfidentiality?: boolean;
  confidentialMotive?: string;
  late?: boolean;
}

/** A question that came in, of an invented party. */
export async function aQuestion(inkoper: ApiClient, programme: BuiltProgramme, over: QuestionOver = {}) {
  return demand(
    await inkoper.post('/clarification-questions', {
      tenderId: programme.tender.id,
      receivedOn: '2026-11-12',
      party: 'Stichting Voorbeeld Noord',
      reference: 'Inkoopdocument § 3.2',
      text: 'Mag de termijn ook 15 werkdagen zijn?',
      ...over,
    }),
    201,
  );
}

interface AnswerOver {
  text?: string;
  answer?: string;
  changes?: {
    requirementId: string;
    title: string;
    text: string;
    evidence: string;
    evidenceMoment?: string;
    testMethod?: string;
    exclusionGround?: string;
  }[];
}

/** The answer to a question, in the making. */
export async function anAnswer(
  writer: ApiClient,
  { id, rowVersion }: { id: string; rowVersion: number },
  over: AnswerOver = {},
) {
  const body = { answer: 'Nee, de termijn blijft 10 werkdagen.', ...over };
  return demand(await writer.patch(`/clarification-questions/${id}`, body, { ifMatch: rowVersion }), 200);
}

/** As anAnswer, looked at by a second person. */
export async function anApprovedAnswer(
  writer: ApiClient,
  second: ApiClient,
  question: { id: string; rowVersion: number },
  over: AnswerOver = {},
) {
  const { id, rowVersion } = await anAnswer(writer, question, over);
  const asked = demand(await writer.post(`/clarification-questions/${id}/submit`, {}, { ifMatch: rowVersion }), 200);
  demand(await second.post(`/approvals/${asked.approvalId}/approve`, {}, { ifMatch: 1 }), 200);
  return demand(await writer.get(`/clarification-questions/${id}`), 200);
}

/** Compiles what is approved, and lets the second person publish it. */
export async function aPublishedNote(inkoper: ApiClient, second: ApiClient, programme: BuiltProgramme) {
  const draft = demand(await inkoper.post('/clarification-notes', { tenderId: programme.tender.id }), 201);
  const asked = demand(
    await inkoper.post(`/clarification-notes/${draft.id}/submit`, {}, { ifMatch: draft.rowVersion }),
    200,
  );
  demand(await second.post(`/approvals/${asked.approvalId}/approve`, {}, { ifMatch: 1 }), 200);
  return demand(await inkoper.get(`/clarification-notes/${draft.id}`), 200);
}

/** A requirement that every party could read: whole, adopted and published. */
export async function aPublishedRequirement(inkoper: ApiClient, programme: BuiltProgramme) {
  const draft = await inkoper.post('/requirements', {
    tenderId: programme.tender.id,
    kind: 'REQUIREMENT',
    title: 'Warme overdracht',
    text: 'De opdrachtnemer draagt binnen 10 werkdagen over.',
    rationale: 'Gezinnen wachten nu te lang.',
    evidence: 'Beschrijving van het proces van overdracht',
    evidenceMoment: 'WITH_OFFER',
    testable: true,
    testMethod: 'Controle van de beschrijving bij de inschrijving',
  });
  const adopted = await adopt(inkoper, demand(draft, 201));
  return demand(await inkoper.post(`/requirements/${adopted.id}/publish`, {}, { ifMatch: adopted.rowVersion }), 200);
}

/** The change of one requirement, with the other words left as they are. */
export const aChange = (requirement: { id: string; title: string; text: string; evidence: string }, text: string) => ({
  requirementId: requirement.id,
  title: requirement.title,
  text,
  evidence: requirement.evidence,
});
