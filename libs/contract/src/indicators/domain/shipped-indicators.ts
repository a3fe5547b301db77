import type { IndicatorDefinition } from './indicator';

/** The harmonised outcome set (NJi and VNG), the usual extras beside it, and what is watched each month. */
export type ShippedSet = 'OUTCOME' | 'EXTRA' | 'MONTHLY';

export interface ShippedIndicator {
  /** Stable: a contract remembers what it chose. */
  code: string;
  set: ShippedSet;
  definition: IndicatorDefinition;
}

/** Norms are for the parties to agree on, so none is shipped. */
const base = {
  ...{ norm: null, amberLimit: null, redLimit: null, perMunicipality: true, minimumCellSize: 10 },
  source: 'Kwartaaluitvraag',
} as const;

type Words = Pick<IndicatorDefinition, 'name' | 'definition'> &
  Partial<Omit<IndicatorDefinition, 'name' | 'definition' | 'norm'>>;

const share = (
  name: string,
  definition: string,
  numerator: string,
  denominator: string,
  more: Partial<Words> = {},
): Words => ({
  ...{ name, definition, numerator, denominator, unit: 'PERCENT', ...more },
});

const average = (
  name: string,
  definition: string,
  unit: 'DAYS' | 'WEEKS' | 'SCORE' | 'EURO',
  parts: readonly [string, string],
  more: Partial<Words> = {},
): Words => ({ name, definition, unit, numerator: parts[0], denominator: parts[1], ...more });

const count = (name: string, definition: string, more: Partial<Words> = {}): Words => ({
  ...{ name, definition, unit: 'COUNT', numerator: null, denominator: null, ...more },
});

const LOWER = { direction: 'LOWER_IS_BETTER' } as const;

const ENDED = 'Alle in de periode beëindigde trajecten';

const OUTCOME: Record<string, Words> = {
  'UIT-1': share(
    'Uitval',
    'Aandeel trajecten dat voortijdig eindigt: in overeenstemming, eenzijdig door de cliënt, eenzijdig door de aanbieder of door externe omstandigheden.',
    'Voortijdig beëindigde trajecten',
    ENDED,
    LOWER,
  ),
  'UIT-2': average(
    'Tevredenheid over het nut van de hulp',
    'Gemiddeld cijfer van jeugdigen en ouders voor het nut van de ontvangen hulp, gevraagd bij het einde.',
    'SCORE',
    ['Som van de cijfers', 'Ingevulde vragenlijsten'],
  ),
  'UIT-3.1': share(
    'Zonder hulp verder',
    'Aandeel beëindigde trajecten waarna de jeugdige zonder jeugdhulp verder kan.',
    'Trajecten waarna geen hulp nodig is',
    ENDED,
  ),
  'UIT-3.2': share(
    'Geen herhaald beroep',
    'Aandeel jeugdigen dat binnen twaalf maanden na het einde niet opnieuw start met jeugdhulp.',
    'Jeugdigen zonder nieuwe start binnen twaalf maanden',
    'Jeugdigen van wie de hulp twaalf maanden geleden eindigde',
  ),
  'UIT-3.3': share(
    'Problemen verminderd',
    'Aandeel beëindigde trajecten waarbij de problematiek is verminderd of de zelfredzaamheid is verbeterd.',
    'Trajecten met vermindering of verbetering',
    ENDED,
  ),
  'UIT-3.4': share(
    'Doelen behaald',
    'Aandeel beëindigde trajecten waarbij de vooraf gestelde doelen in voldoende mate zijn behaald.',
    'Trajecten met behaalde doelen',
    ENDED,
  ),
};

const EXTRA: Record<string, Words> = {
  'EXT-1': average(
    'Wachttijd tot intake',
    'Weken tussen aanmelding en intake.',
    'WEEKS',
    ['Som van de weken', 'Intakes in de periode'],
    LOWER,
  ),
  'EXT-2': average(
    'Wachttijd tot start',
    'Weken tussen aanmelding en start van de hulp.',
    'WEEKS',
    ['Som van de weken', 'Gestarte trajecten'],
    LOWER,
  ),
  'EXT-3': average(
    'Doorlooptijd',
    'Weken tussen start en einde van de hulp.',
    'WEEKS',
    ['Som van de weken', 'Beëindigde trajecten'],
    LOWER,
  ),
  'EXT-4': {
    ...share(
      'Jeugdigen in hulp per 1.000',
      'Jeugdigen met hulp op de laatste dag, per duizend inwoners tot achttien jaar.',
      'Jeugdigen met hulp',
      'Inwoners tot achttien jaar',
      { ...LOWER, purpose: 'POLICY' },
    ),
    unit: 'PER_THOUSAND',
  },
  'EXT-5': share(
    'Aandeel met verblijf',
    'Aandeel jeugdigen in hulp dat ergens anders dan thuis verblijft.',
    'Jeugdigen met verblijf',
    'Jeugdigen met hulp',
    { ...LOWER, purpose: 'POLICY' },
  ),
  'EXT-6': count('Verblijfsdagen', 'Dagen verblijf in de periode, alle jeugdigen samen.', LOWER),
  'EXT-7': share(
    'Verwijzingen buiten het contract',
    'Aandeel verwijzingen naar een aanbieder die niet onder dit contract werkt.',
    'Verwijzingen buiten het contract',
    'Alle verwijzingen',
    LOWER,
  ),
  'EXT-8': share(
    'Benutting van het budget',
    'Bestedingen tot en met de periode als deel van het afgesproken budget van het jaar.',
    'Bestedingen in euro',
    'Afgesproken budget in euro',
    { ...LOWER, minimumCellSize: 1 },
  ),
  'EXT-9': average(
    'Kosten per jeugdige',
    'Bestedingen gedeeld door het aantal jeugdigen met hulp.',
    'EURO',
    ['Bestedingen in euro', 'Jeugdigen met hulp'],
    LOWER,
  ),
  'EXT-10': count('Klachten', 'Klachten die in de periode zijn ontvangen.', LOWER),
  'EXT-11': share(
    'Personeelsverloop',
    'Aandeel medewerkers dat in de periode uit dienst ging.',
    'Medewerkers uit dienst',
    'Medewerkers op de eerste dag',
    { ...LOWER, perMunicipality: false },
  ),
  'EXT-12': share(
    'Ziekteverzuim',
    'Verzuimde dagen als deel van de beschikbare dagen.',
    'Verzuimde dagen',
    'Beschikbare dagen',
    { ...LOWER, perMunicipality: false },
  ),
  'EXT-13': share(
    'Overhead',
    'Kosten van overhead als deel van de totale kosten.',
    'Kosten van overhead in euro',
    'Totale kosten in euro',
    { ...LOWER, perMunicipality: false, minimumCellSize: 1, frequency: 'YEAR' },
  ),
};

const MONTH = { frequency: 'MONTH', source: 'Maandopgave' } as const;
const OF_PARTNER = { ...MONTH, perMunicipality: false } as const;

const MONTHLY: Record<string, Words> = {
  'MND-1': count('Wachtlijst', 'Jeugdigen die op de laatste dag van de maand op de start van hulp wachten.', {
    ...MONTH,
    ...LOWER,
  }),
  'MND-2': average(
    'Wachttijd',
    'Weken die wachtenden op de laatste dag van de maand al wachten.',
    'WEEKS',
    ['Som van de weken', 'Wachtenden'],
    { ...MONTH, ...LOWER },
  ),
  'MND-3': count('Instroom', 'Trajecten die in de maand zijn gestart.', { ...MONTH, ...LOWER }),
  'MND-4': count('Doorstroom', 'Trajecten die in de maand van vorm wisselden.', MONTH),
  'MND-5': count('Uitstroom', 'Trajecten die in de maand zijn beëindigd.', MONTH),
  'MND-6': share(
    'Verwachte benutting',
    'Bestedingen van het jaar zoals de partner ze verwacht, als deel van het budget.',
    'Verwachte bestedingen in euro',
    'Afgesproken budget in euro',
    { ...OF_PARTNER, ...LOWER, minimumCellSize: 1 },
  ),
  'MND-7': count('Verblijf', 'Jeugdigen die op de laatste dag van de maand in verblijf zijn.', { ...MONTH, ...LOWER }),
  'MND-8': count(
    'Plaatsingen buiten het contract',
    'Jeugdigen die op de laatste dag van de maand buiten het contract zijn geplaatst.',
    { ...MONTH, ...LOWER },
  ),
  'MND-9': count('Vacatures', 'Openstaande vacatures op de laatste dag van de maand, in fte.', {
    ...OF_PARTNER,
    ...LOWER,
    minimumCellSize: 1,
  }),
  'MND-10': share(
    'Verzuim',
    'Verzuimde dagen als deel van de beschikbare dagen.',
    'Verzuimde dagen',
    'Beschikbare dagen',
    { ...OF_PARTNER, ...LOWER },
  ),
  'MND-11': count('Calamiteiten en inspectie', 'Meldingen aan of bezoeken van de inspectie in de maand.', {
    ...OF_PARTNER,
    ...LOWER,
  }),
  'MND-12': count('Klachten per maand', 'Klachten die in de maand zijn ontvangen.', { ...OF_PARTNER, ...LOWER }),
  'MND-13': count('Wijzigingen bij onderaannemers', 'Onderaannemers die in de maand begonnen of stopten.', {
    ...OF_PARTNER,
    ...LOWER,
    minimumCellSize: 1,
  }),
  'MND-14': count('Te late leveringen', 'Afgesproken leveringen die op de laatste dag van de maand te laat zijn.', {
    ...OF_PARTNER,
    ...LOWER,
    minimumCellSize: 1,
  }),
};

const DEFAULTS = { direction: 'HIGHER_IS_BETTER', frequency: 'QUARTER', purpose: 'STEERING' } as const;

const shipped = (
  set: ShippedSet,
  words: Record<string, Words>,
  more: Partial<IndicatorDefinition> = {},
): ShippedIndicator[] =>
  Object.entries(words).map(([code, one]) => ({
    ...{ code, set },
    definition: { ...base, ...DEFAULTS, ...more, ...one } as IndicatorDefinition,
  }));

/** What can be chosen from, in the order of the screen. */
export const SHIPPED_INDICATORS: readonly ShippedIndicator[] = [
  ...shipped('OUTCOME', OUTCOME, { purpose: 'POLICY' }),
  ...shipped('EXTRA', EXTRA),
  ...shipped('MONTHLY', MONTHLY),
];
