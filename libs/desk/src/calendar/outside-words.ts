import type { CalendarEntry } from '@koersvast/platform';

/** Names of kinds in feeds and mails; the screen has its own. */
export const KIND_WORDS: Record<CalendarEntry['kind'], string> = {
  MILESTONE: 'Mijlpaal',
  MEETING: 'Overleg',
  DECISION_MEETING: 'College en raad',
  DELIVERY: 'Aanleveren',
  TENDER: 'Aanbestedingstermijn',
  CONSULTATION: 'Marktconsultatie',
  CLARIFICATION: 'Nota van Inlichtingen',
  CONTRACT: 'Contract',
  OBLIGATION: 'Verplichting',
  INDICATOR: 'KPI',
  QUARTERLY_REQUEST: 'Kwartaaluitvraag',
  RISK: 'Risico',
  DISPUTE: 'Geschil',
  COUNCIL_QUESTION: 'Raadsvraag',
  ACTION: 'Actie',
  DOCUMENT: 'Dossierstuk',
  FINANCE: 'P&C en GR',
};

/**
 * What may leave Koersvast of a date, by a feed or a mail that others can come to read: of what is confidential only its kind
 * and that one should look.
 */
export const outsideWords = ({ kind, code, title, confidential }: CalendarEntry): string => {
  if (confidential) return `${KIND_WORDS[kind]}: zie Koersvast`;
  return [code, title].filter(Boolean).join(': ');
};
