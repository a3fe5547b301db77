import type { Page } from '@playwright/test';
import { completeTender } from '../../builders/tender-record';
import { otherWindow } from './requirements';

const SCALE = [
  { score: 0, label: 'Onvoldoende', description: 'Beantwoordt de vraag niet.' },
  { score: 7, label: 'Goed', description: 'Beantwoordt de vraag en overtuigt.' },
  { score: 10, label: 'Uitstekend', description: 'Overtuigt op elk punt en voegt iets toe.' },
];

const dayBack = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

export interface ClosedTender {
  id: string;
  code: string;
}

interface Made {
  id: string;
  rowVersion: number;
  approvalId: string;
}

/** A tender of its own that closed yesterday, with an approved baseline and two criteria, made beside the screen. */
export async function aClosedTender(first: Page, second: Page, title: string): Promise<ClosedTender> {
  const api = await otherWindow(first);
  const other = await otherWindow(second);
  const tender = await api.create<ClosedTender>('/tenders', {
    ...completeTender,
    title,
    submissionOn: dayBack(1),
    submissionTime: '12:00',
  });
  const tenderId = tender.id;
  for (const kind of ['SUITABILITY', 'REQUIREMENT']) {
    const draft = await api.create<Made>('/requirements', {
      tenderId,
      kind,
      title: kind === 'REQUIREMENT' ? 'Warme overdracht' : 'Ervaring met jeugdhulp',
      text: 'De partner draagt binnen vijf werkdagen over.',
      rationale: 'Een gezin valt niet tussen twee hulpverleners.',
      evidence: 'Verklaring',
      evidenceMoment: 'WITH_OFFER',
      testable: true,
      testMethod: 'Lezen van de verklaring.',
    });
    const submitted = await api.step<Made>(`/requirements/${draft.id}/submit`, draft.rowVersion);
    await api.step(`/requirements/${draft.id}/adopt`, submitted.rowVersion);
  }
  for (const [name, weight] of [
    ['Visie op de opdracht', '60.00'],
    ['Team', '40.00'],
  ]) {
    await api.create('/award-criteria', { tenderId, kind: 'QUALITY', title: name, weight, scale: SCALE });
  }
  const baseline = await api.create<Made>('/requirement-baselines', { tenderId, name: 'PvE 1.0' });
  await other.step(`/approvals/${baseline.approvalId}/approve`, 1);
  return tender;
}

/** An invented bidder's offer that came in two days ago. */
export async function anOffer(page: Page, tenderId: string, bidderName: string, bidderKvk: string): Promise<Made> {
  const api = await otherWindow(page);
  return api.create('/offers', {
    tenderId,
    receivedAt: `${dayBack(2)}T10:00:00Z`,
    bidderName,
    bidderKvk,
    partners: [],
    contact: { name: '', email: `inschrijver-${bidderKvk}@voorbeeld.example`, address: '' },
    checklist: [{ label: 'Inschrijving ondertekend', present: true, note: '' }],
    note: '',
  });
}

/** Tests an offer and admits it, as a colleague does beside the screen. */
export async function admit(page: Page, offerId: string): Promise<void> {
  const api = await otherWindow(page);
  const offer = () => api.get<Made>(`/offers/${offerId}`);
  const { items } = await api.get<{ items: { kind: string; requirementId: string }[] }>(`/offers/${offerId}/checks`);
  for (const { requirementId } of items) {
    const finding = { requirementIds: [requirementId], verdict: 'MEETS', evidence: 'UEA, deel III' };
    await api.step(`/offers/${offerId}/checks`, (await offer()).rowVersion, finding);
  }
  await api.step(`/offers/${offerId}/admit`, (await offer()).rowVersion);
}

/** Gives and hands in the scores of one assessor beside the screen: the same score for each criterion. */
export async function scoreAll(page: Page, assessmentId: string, scores: Record<string, number>): Promise<void> {
  const api = await otherWindow(page);
  const { criteria } = await api.get<{ criteria: { id: string }[] }>(`/assessments/${assessmentId}`);
  for (const { id: criterionId } of criteria) {
    for (const [offerId, score] of Object.entries(scores)) {
      const body = { criterionId, offerId, score, reason: 'Beschrijft het doel maar niet de weg.' };
      await api.put(`/assessments/${assessmentId}/scores`, 0, body);
    }
    await api.create(`/assessments/${assessmentId}/hand-in`, { criterionId });
  }
}
