import { filled } from '../../libs/sheets/src/testing/fill-form';
import type { Answer, ApiClient } from '../support/api-client';
import type { TestApp } from '../support/test-app';
import type { BuiltProgramme } from './programme';

/** Fails at once with the answer in hand, so that a broken arrangement is not mistaken for a broken rule. */
export function demand<T>(answer: Answer<T>, status: number): T {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A consultation in concept; the frozen clock of these tests stands in 2027. */
export const aConsultation = async (inkoper: ApiClient, programme: BuiltProgramme, over: object = {}) =>
  demand(
    await inkoper.post('/consultations', {
      tenderId: programme.tender.id,
      title: 'Samenwerking in de wijk',
      purpose: 'Wij willen weten wat haalbaar is.',
      responsesDue: '2027-03-31',
      ...over,
    }),
    201,
  );

export const aSection = async (inkoper: ApiClient, consultationId: string, title = 'Over u') =>
  demand(await inkoper.post(`/consultations/${consultationId}/sections`, { title }), 201);

export const aQuestion = async (inkoper: ApiClient, consultationId: string, sectionId: string, over: object = {}) =>
  demand(
    await inkoper.post(`/consultations/${consultationId}/questions`, {
      sectionId,
      kind: 'OPEN',
      text: 'Wat doet uw organisatie?',
      ...over,
    }),
    201,
  );

export const step = async (inkoper: ApiClient, id: string, name: string, body: object = {}) => {
  const { rowVersion } = (await inkoper.get(`/consultations/${id}`)).body;
  return inkoper.post(`/consultations/${id}/${name}`, body, { ifMatch: rowVersion });
};

export const aParty = async (inkoper: ApiClient, consultationId: string, name: string, kvkNumber: string) =>
  demand(await inkoper.post(`/consultations/${consultationId}/parties`, { name, kvkNumber }), 201);

/** A published consultation that takes answers: an open, a choice and a scale question, and two parties. */
export async function anOpenConsultation(inkoper: ApiClient, programme: BuiltProgramme) {
  const { id } = await aConsultation(inkoper, programme);
  const section = await aSection(inkoper, id);
  const questions = [
    await aQuestion(inkoper, id, section.id, { required: true, maxLength: 200 }),
    await aQuestion(inkoper, id, section.id, { kind: 'CHOICE', text: 'Hoeveel partners?', options: ['Eén', 'Meer'] }),
    await aQuestion(inkoper, id, section.id, { kind: 'SCALE', text: 'Hoe haalbaar?' }),
  ];
  const parties = [
    await aParty(inkoper, id, 'Stichting Voorbeeld Noord', '01234567'),
    await aParty(inkoper, id, 'Coöperatie Voorbeeld Zuid', '07654321'),
  ];
  demand(await step(inkoper, id, 'publish'), 200);
  demand(await step(inkoper, id, 'open-questions'), 200);
  return { id, questions, parties };
}

/** The workbook of a party, as the export makes it. */
export async function workbookOf(test: TestApp, inkoper: ApiClient, programme: BuiltProgramme, parameters: object) {
  const body = { kind: 'consultation-workbook', programmeId: programme.id, tenderId: programme.tender.id, parameters };
  const format = 'partyId' in parameters ? 'xlsx' : 'zip';
  const { id } = demand(await inkoper.post('/exports', { ...body, format }), 201);
  await test.drainJobs();
  const file = await inkoper.get(`/exports/${id}/content`);
  if (file.status !== 200) throw new Error(JSON.stringify((await inkoper.get(`/exports/${id}`)).body));
  return file.bytes;
}

export { filled };
