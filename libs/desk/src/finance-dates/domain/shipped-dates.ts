import type { FinanceDate } from './finance-date';

/**
 * What every year brings to a municipality and a joint body, as the product ships it (Gemeentewet 190, 191, 192, 200;
 * Wgr 34, 34b, 35). Fixed days are of the law; the others are when it usually is, and the controller sets them right.
 */
export const SHIPPED_DATES: readonly FinanceDate[] = [
  fixed('GR_FRAME', 'GR', 4, 30, 'Kaders t+1 en voorlopige jaarrekening t-1 van de GR naar de raden', 'Wgr 34b'),
  usual('GR_ADOPTION', 'GR', 7, 8, 'Algemeen bestuur van de GR stelt de begroting t+1 vast', 'Wgr 34'),
  after(
    'GR_DRAFT',
    'GR',
    'GR_ADOPTION',
    -84,
    'Ontwerpbegroting van de GR bij de raden, 12 weken voor vaststelling',
    'Wgr 35',
  ),
  after(
    'GR_SENT',
    'GR',
    'GR_ADOPTION',
    14,
    'Begroting van de GR naar Gedeputeerde Staten, binnen twee weken',
    'Wgr 34',
  ),
  fixed(
    'GR_SENT_LAST',
    'GR',
    9,
    14,
    'Laatste dag: begroting van de GR bij Gedeputeerde Staten (vóór 15 september)',
    'Wgr 34',
  ),
  usual('CIRCULAR_MAY', 'CIRCULAR', 5, 31, 'Meicirculaire gemeentefonds', ''),
  usual('CIRCULAR_SEPTEMBER', 'CIRCULAR', 9, 15, 'Septembercirculaire gemeentefonds', ''),
  usual('CIRCULAR_DECEMBER', 'CIRCULAR', 12, 15, 'Decembercirculaire gemeentefonds', ''),
  usual('IV3_Q1', 'IV3', 4, 30, 'Iv3 over het eerste kwartaal naar het CBS', 'Iv3-voorschrift'),
  usual('IV3_Q2', 'IV3', 7, 31, 'Iv3 over het tweede kwartaal naar het CBS', 'Iv3-voorschrift'),
  usual('IV3_Q3', 'IV3', 10, 31, 'Iv3 over het derde kwartaal naar het CBS', 'Iv3-voorschrift'),
  usual('IV3_Q4', 'IV3', 1, 31, 'Iv3 over het vierde kwartaal naar het CBS', 'Iv3-voorschrift'),
  fixed('IV3_BUDGET', 'IV3', 11, 14, 'Iv3 begroting t+1 naar het CBS (vóór 15 november)', 'Iv3-voorschrift'),
  fixed('IV3_ACCOUNTS', 'IV3', 7, 14, 'Iv3 jaarrekening t-1 naar het CBS (vóór 15 juli)', 'Iv3-voorschrift'),
  usual('PC_FRAMEWORK', 'PC', 6, 30, 'Kadernota of perspectiefnota in de raad', ''),
  usual('PC_FIRST_REPORT', 'PC', 6, 30, 'Eerste bestuursrapportage in de raad', ''),
  usual('PC_SECOND_REPORT', 'PC', 10, 31, 'Tweede bestuursrapportage in de raad', ''),
  usual('PC_BUDGET', 'PC', 11, 7, 'Raad stelt de begroting t+1 vast', 'Gw 191'),
  fixed(
    'PC_BUDGET_SENT',
    'PC',
    11,
    14,
    'Laatste dag: begroting t+1 bij Gedeputeerde Staten (vóór 15 november)',
    'Gw 191',
  ),
  fixed('PC_AMENDMENTS', 'PC', 12, 31, 'Laatste dag voor een begrotingswijziging van dit jaar', 'Gw 192'),
  usual('PC_ACCOUNTS', 'PC', 6, 30, 'Raad stelt de jaarstukken t-1 vast', 'Gw 198'),
  fixed(
    'PC_ACCOUNTS_SENT',
    'PC',
    7,
    14,
    'Laatste dag: jaarstukken t-1 bij Gedeputeerde Staten (vóór 15 juli)',
    'Gw 200',
  ),
];

function usual(
  code: string,
  cycle: FinanceDate['cycle'],
  month: number,
  day: number,
  title: string,
  basis: string,
): FinanceDate {
  // prettier-ignore
  return { code, cycle, title, basis, month, day, afterCode: null, offsetDays: null, fixed: false, active: true };
}

function fixed(...of: Parameters<typeof usual>): FinanceDate {
  return { ...usual(...of), fixed: true };
}

function after(
  code: string,
  cycle: FinanceDate['cycle'],
  afterCode: string,
  offsetDays: number,
  title: string,
  basis: string,
): FinanceDate {
  // prettier-ignore
  return { ...usual(code, cycle, 1, 1, title, basis), month: null, day: null, afterCode, offsetDays, fixed: true };
}
