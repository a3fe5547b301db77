import type { ApiClient, Answer } from '../support/api-client';

/** Answers with which nothing but b carries a change. */
export const MINOR_ANSWERS = {
  CONTRACTOR_REPLACED: false,
  CLAUSE_PUBLISHED: false,
  SERVICES_NECESSARY: false,
  UNFORESEEABLE: false,
  NATURE_UNCHANGED: true,
  NOT_TO_EVADE: true,
};

/** And with which d does. */
export const ADDITIONAL_ANSWERS = {
  ...MINOR_ANSWERS,
  SERVICES_NECESSARY: true,
  CHANGE_IMPOSSIBLE: true,
  CHANGE_INCONVENIENT: true,
};

/** A change under b of € 400.000,00 on a contract of 90 million, ready to be submitted. */
export const aMinorChange = (contractId: string, over: object = {}) => ({
  contractId,
  title: 'Extra plaatsen gezinshuis',
  description: 'Vier extra plaatsen in gezinshuizen.',
  effectiveOn: '2026-07-01',
  amount: '400000.00',
  originalValue: '90000000.00',
  answers: MINOR_ANSWERS,
  years: [{ year: 2026, amount: '400000.00' }],
  decidedGround: 'B',
  ...over,
});

/** Makes the change and asks for approval; answers the submitted change. */
export async function submitted(client: ApiClient, body: object): Promise<Answer['body']> {
  const made = await client.post('/modifications', body);
  const asked = await client.post(`/modifications/${made.body.id}/submit`, {}, { ifMatch: made.body.rowVersion });
  if (asked.status !== 200) throw new Error(JSON.stringify(asked.body ?? made.body));
  return asked.body;
}

/** A second person approves what was submitted. */
export async function approve(client: ApiClient, id: string): Promise<Answer> {
  const { approval } = (await client.get(`/modifications/${id}`)).body;
  return client.post(`/approvals/${approval.id}/approve`, {}, { ifMatch: approval.rowVersion });
}
