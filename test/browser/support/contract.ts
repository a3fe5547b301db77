import type { Page } from '@playwright/test';
import { otherWindow } from './requirements';

interface Made {
  id: string;
  code: string;
  rowVersion: number;
  approvalId: string;
}

const yearFrom = (years: number): number => new Date().getFullYear() + years;

/** A contract of its own that runs since last year, made beside the screen from an award of one requirement. */
export async function anActiveContract(inkoper: Page, second: Page, manager: Page, title: string): Promise<Made> {
  const api = await otherWindow(inkoper);
  const { items } = await api.get<{ items: { programmeId: string }[] }>('/tenders');
  const tender = await api.create<Made>(`/tenders?programmeId=${items[0]!.programmeId}`, { title });
  const draft = await api.create<Made>('/requirements', {
    ...{ tenderId: tender.id, kind: 'REQUIREMENT', title: 'Warme overdracht', evidenceMoment: 'WITH_OFFER' },
    ...{ text: 'De partner draagt binnen vijf werkdagen over.', rationale: 'Een gezin valt niet tussen wal en schip.' },
    ...{ evidence: 'Protocol', testable: true, testMethod: 'Lezen van het protocol.' },
  });
  const submitted = await api.step<Made>(`/requirements/${draft.id}/submit`, draft.rowVersion);
  await api.step(`/requirements/${draft.id}/adopt`, submitted.rowVersion);
  const baseline = await api.create<Made>('/requirement-baselines', { tenderId: tender.id, name: 'PvE 1.0' });
  await (await otherWindow(second)).step(`/approvals/${baseline.approvalId}/approve`, 1);
  const award = await api.create<Made>('/awards', {
    ...{ tenderId: tender.id, baselineId: baseline.id, contractorName: 'Stichting Voorbeeld Noord' },
    ...{ contractorKvk: '12345678', decidedOn: `${yearFrom(-2)}-10-01`, motivation: 'Beste kwaliteit.' },
    byHandReason: 'Beoordeeld buiten Koersvast.',
  });
  const contracts = await otherWindow(manager);
  const contract = await contracts.create<Made>('/contracts', {
    ...{ awardId: award.id, title, paymentRoute: 'A' },
    ...{ startsOn: `${yearFrom(-1)}-01-01`, endsOn: `${yearFrom(3)}-12-31` },
  });
  return contracts.step<Made>(`/contracts/${contract.id}/activate`, contract.rowVersion);
}
