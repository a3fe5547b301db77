import type { ProcedureRegime } from '@koersvast/kernel';

export const NOTICE_TYPES = ['MAC', 'AAO', 'AGO', 'REC', 'VBE'] as const;
/** Type code of TenderNed: market consultation, announcement, award, rectification, early end. */
export type NoticeType = (typeof NOTICE_TYPES)[number];

export const NOTICE_SUBTYPES = ['E1', '4', '7', '12', '16', '20', '25', '29', '33', '38', '40', 'E5'] as const;
/** Subtype of eForms, as the European SDK numbers them. */
export type NoticeSubtype = (typeof NOTICE_SUBTYPES)[number];

export interface SubtypeRule {
  label: string;
  /** The type code that TenderNed shows it under. */
  type: NoticeType;
  /** Only in these procedures; absent: in all. */
  regimes?: readonly ProcedureRegime[];
  /** The subtype that the other procedures use for the same. */
  instead?: NoticeSubtype;
}

/** Notices that a services contract under directive 2014/24 meets, and the one of concessions that is taken by mistake. */
export const SUBTYPES: Record<NoticeSubtype, SubtypeRule> = {
  E1: { label: 'Marktconsultatie', type: 'MAC' },
  '4': { label: 'Vooraankondiging, alleen ter informatie', type: 'AAO' },
  '7': { label: 'Vooraankondiging die termijnen verkort', type: 'AAO', regimes: ['OPEN', 'RESTRICTED'], instead: '12' },
  '12': { label: 'Vooraankondiging als oproep, SAS', type: 'AAO', regimes: ['SAS'], instead: '7' },
  '16': { label: 'Aankondiging van de opdracht', type: 'AAO', regimes: ['OPEN', 'RESTRICTED'], instead: '20' },
  '20': { label: 'Aankondiging van de opdracht, SAS', type: 'AAO', regimes: ['SAS'], instead: '16' },
  '25': { label: 'Vrijwillige transparantie vooraf', type: 'AGO' },
  '29': { label: 'Gegunde opdracht', type: 'AGO', regimes: ['OPEN', 'RESTRICTED'], instead: '33' },
  '33': { label: 'Gegunde opdracht, SAS', type: 'AGO', regimes: ['SAS'], instead: '29' },
  '38': { label: 'Wijziging van een opdracht', type: 'AGO' },
  '40': { label: 'Wijziging van een concessie', type: 'AGO' },
  E5: { label: 'Voltooiing van de opdracht', type: 'AGO' },
};

/** Years from which TenderNed means "no deadline". */
const NO_DEADLINE_FROM = '2090-01-01';

/** A deadline as TenderNed gives it, 'yyyy-mm-dd': a year of 2090 or later says that there is none. */
export const realDeadline = (deadline: string | null | undefined): string | null =>
  deadline && deadline < NO_DEADLINE_FROM ? deadline : null;
