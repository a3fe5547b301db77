import type { Answer, ApiClient } from '../support/api-client';
import type { BuiltProgramme } from './programme';

export interface BuiltMunicipalBudget {
  id: string;
  municipalityId: string;
  /** Programmes of the municipality: 6 Jeugd and 7 Zorg. */
  programmes: { jeugd: string; zorg: string };
  rowVersion: number;
  lines: { id: string; code: string; taskField: string; description: string }[];
}

export interface LineOver {
  programme?: 'jeugd' | 'zorg';
  taskField?: string;
  category?: string;
  side?: 'COST' | 'INCOME';
  legalBasis?: string;
  boundary?: string;
  contractId?: string;
  description?: string;
  vatTreatment?: string;
  net?: string;
  vat?: string;
}

/** A line as the API takes it: own lasten of programme 6 unless said otherwise. */
export const budgetLine = (programmes: BuiltMunicipalBudget['programmes'], over: LineOver = {}): object => {
  const { programme = 'jeugd', ...rest } = over;
  const contract = over.contractId ? { legalBasis: 'CONTRACT', boundary: 'IN_CONTRACT' } : {};
  return {
    ...{
      budgetProgrammeId: programmes[programme],
      taskField: '6.92',
      category: 'L1.1',
      side: 'COST',
      legalBasis: 'OWN',
    },
    ...{ boundary: 'MUNICIPAL_OTHER', description: 'Beleid jeugd', vatTreatment: 'EXEMPT', net: '100000.00' },
    ...contract,
    ...rest,
  };
};

/** A begroting of one municipality made over the API, with two programmes; adopted by the raad on 1 November before. */
export async function aMunicipalBudget(
  financien: ApiClient,
  programme: BuiltProgramme,
  over: { year?: number; nth?: number; lines?: LineOver[]; adopted?: boolean } = {},
): Promise<BuiltMunicipalBudget> {
  const { year = 2026, nth = 0, lines = [{}], adopted = true } = over;
  const municipalityId = programme.municipalities[nth]!.id;
  const programmes = { jeugd: '', zorg: '' };
  for (const [name, code] of [
    ['jeugd', '6'],
    ['zorg', '7'],
  ] as const) {
    const body = { municipalityId, code, name, validFrom: '2020-01-01' };
    await financien.post('/budget-programmes', body);
    const { items } = (await financien.get(`/budget-programmes?municipalityId=${municipalityId}`)).body;
    programmes[name] = items.find((one: { code: string }) => one.code === code).id;
  }
  let { body } = sure(await financien.post('/municipal-budgets', { municipalityId, year }));
  for (const line of lines) {
    const path = `/municipal-budgets/${body.id}/lines`;
    body = sure(await financien.post(path, budgetLine(programmes, line), { ifMatch: body.rowVersion })).body;
  }
  if (adopted) {
    const decision = { decisionReference: `Raadsbesluit begroting ${year}`, decidedOn: `${year - 1}-11-01` };
    body = (await financien.post(`/municipal-budgets/${body.id}/adopt`, decision, { ifMatch: body.rowVersion })).body;
  }
  const { id, rowVersion } = body;
  return { id, municipalityId, programmes, rowVersion, lines: body.lines };
}

/** A builder that is refused says why, at once. */
function sure(answer: Answer): Answer {
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer;
}

/** Proposes an amendment, has a second controller agree, and answers it as the API does: offered. */
export async function anOfferedAmendment(
  [first, second]: [ApiClient, ApiClient],
  budgetId: string,
  rows: { lineId: string; change: string }[],
  over: object = {},
) {
  const made = await first.post('/budget-amendments', {
    ...{ municipalBudgetId: budgetId, title: 'Bijstelling jeugd', reason: 'Hogere kosten', kind: 'TRANSFER' },
    ...{ duration: 'INCIDENTAL', rows, ...over },
  });
  return offered([first, second], sure(made).body);
}

/** From the draft to offered: submitted by the first, agreed by the second. */
export async function offered([first, second]: [ApiClient, ApiClient], draft: { id: string; rowVersion: number }) {
  const { body } = sure(await first.post(`/budget-amendments/${draft.id}/submit`, {}, { ifMatch: draft.rowVersion }));
  sure(await second.get(`/approvals/${body.approvalId}`));
  sure(await second.post(`/approvals/${body.approvalId}/approve`, {}, { ifMatch: 1 }));
  return (await first.get(`/budget-amendments/${draft.id}`)).body;
}
