import type { ApiClient } from '../support/api-client';
import type { BuiltProgramme } from './programme';

/** What a tender needs besides its title before it may be published, with invented figures. */
export const completeTender = {
  title: 'Integrale jeugdhulp',
  description: 'Eén partner voor alle jeugdhulp van drie gemeenten (fictief).',
  procedureRegime: 'SAS',
  cpvCodes: ['85311300-5', '85300000'],
  totalPrice: '60000000.00',
  optionsValue: '40000000.00',
  termMonths: 72,
  extensionCount: 2,
  extensionMonths: 24,
  clusteringMotivation: 'De zorg voor één gezin laat zich niet knippen.',
  noLotsMotivation: 'Eén partner draagt de hele opdracht.',
  submissionOn: '2027-03-15',
  submissionTime: '12:00',
  standstillDays: 20,
  standstillOrigin: 'TENDER_DOC',
  standstillClause: 'Paragraaf 5.4',
  challengeDays: 20,
  offerValidityDays: 90,
} as const;

/** A second tender of the programme, made over the API. */
export async function aTender(inkoper: ApiClient, programme: BuiltProgramme, over: object = {}) {
  const answer = await inkoper.post(`/tenders?programmeId=${programme.id}`, { ...completeTender, ...over });
  if (answer.status !== 201) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
