/** What the contractmanager brings to the overleg each month (domain C7), by the code of the shipped indicator. */
export interface SheetGroup {
  heading: string;
  lines: readonly { code: string; name: string }[];
}

export const SHEET_GROUPS: readonly SheetGroup[] = [
  {
    heading: 'Toegang en doorloop',
    lines: [
      { code: 'MND-2', name: 'Wachttijd' },
      { code: 'MND-1', name: 'Wachtlijst' },
      { code: 'MND-3', name: 'Instroom' },
      { code: 'MND-4', name: 'Doorstroom' },
      { code: 'MND-5', name: 'Uitstroom' },
    ],
  },
  {
    heading: 'Verblijf',
    lines: [
      { code: 'MND-7', name: 'Verblijf' },
      { code: 'MND-8', name: 'Plaatsingen buiten het contract' },
    ],
  },
  {
    heading: 'Personeel',
    lines: [
      { code: 'MND-9', name: 'Vacatures' },
      { code: 'MND-10', name: 'Verzuim' },
    ],
  },
  {
    heading: 'Veiligheid en klachten',
    lines: [
      { code: 'MND-11', name: 'Calamiteiten en inspectie' },
      { code: 'MND-12', name: 'Klachten' },
    ],
  },
];

type State = 'PRESENT' | 'MISSING' | 'INCOMPLETE' | 'NO_CASES' | 'SUPPRESSED' | 'NOT_AGREED';

/** What stands in the place of a number that is not there: never a nil, never a blank. */
export const GAPS: Record<Exclude<State, 'PRESENT'>, string> = {
  MISSING: 'ontbreekt',
  INCOMPLETE: 'onvolledig',
  NO_CASES: 'geen gevallen',
  SUPPRESSED: 'klein aantal',
  NOT_AGREED: 'niet afgesproken',
};

const BEHIND: Record<string, string> = {
  PERCENT: ' %',
  PER_THOUSAND: ' per 1.000',
  DAYS: ' dagen',
  WEEKS: ' weken',
  EURO: ' euro',
};

/** "91.4000" of PERCENT -> "91,4 %"; at most one decimal. */
export function figureText(value: string, unit: string): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const units = BigInt(whole + fraction.padEnd(4, '0').slice(0, 4));
  const tenths = (units + 500n) / 1000n;
  const [over, rest] = [tenths / 10n, tenths % 10n];
  const grouped = over.toString().replace(/\B(?=(\d{3})+$)/g, '.');
  return `${grouped}${rest === 0n ? '' : `,${rest}`}${BEHIND[unit] ?? ''}`;
}

export type SheetState = State;
