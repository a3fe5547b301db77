export type Severity = 'BLOCKS' | 'WARNS';
export type Subject = 'requirement' | 'award-criterion' | 'tender';

/** One rule of the Programma van Eisen, as a person reads it. Codes are stable: letters and scripts refer to them. */
export interface Rule {
  code: string;
  /** BLOCKS: nothing is published while it is broken. WARNS: look at it, then decide. */
  severity: Severity;
  subject: Subject;
  /** What is wrong, in a few words. */
  title: string;
  /** What is wrong with this record; `{detail}` is what the check found. */
  finding: string;
  /** What to do. */
  advice: string;
  /** Law or practice behind it; empty for good order alone. */
  basis: string;
}

const TESTABILITY = 'Een eis is knock-out: elke inschrijver moet vooraf kunnen zien of hij voldoet (Aw 1.9, 2.75).';

/** What is checked of a single requirement. */
const REQUIREMENT_RULES: Rule[] = [
  {
    code: 'PVE-01',
    severity: 'BLOCKS',
    subject: 'requirement',
    title: 'Eis is niet toetsbaar',
    finding: 'Niet vastgelegd dat er met ja of nee op te antwoorden is.',
    advice: 'Maak van de eis één afspraak met ja of nee als antwoord en zet “Toetsbaar” op ja.',
    basis: TESTABILITY,
  },
  {
    code: 'PVE-02',
    severity: 'BLOCKS',
    subject: 'requirement',
    title: 'Toetsing ontbreekt',
    finding: 'Er staat niet hoe wordt vastgesteld of eraan is voldaan.',
    advice: 'Vul bij “Toetsing” in hoe u vaststelt of aan de eis is voldaan.',
    basis: TESTABILITY,
  },
  {
    code: 'PVE-03',
    severity: 'BLOCKS',
    subject: 'requirement',
    title: 'Bewijsmiddel ontbreekt',
    finding: 'Er staat niet waarmee het wordt aangetoond.',
    advice: 'Noem het bewijsmiddel, al is het een verklaring bij de inschrijving.',
    basis: TESTABILITY,
  },
  {
    code: 'PVE-04',
    severity: 'BLOCKS',
    subject: 'requirement',
    title: 'Moment van het bewijs ontbreekt',
    finding: 'Er is een bewijsmiddel, maar niet wanneer het komt.',
    advice: 'Kies of het bewijs bij de inschrijving komt of pas op verzoek.',
    basis: 'Bewijs hoort bij een moment: bij de inschrijving of op verzoek (Aw 2.102).',
  },
  {
    code: 'PVE-05',
    severity: 'BLOCKS',
    subject: 'requirement',
    title: 'Toelichting ontbreekt',
    finding: 'Er staat niet waarom dit wordt gevraagd.',
    advice: 'Schrijf in de toelichting waarom dit nodig is en in verhouding staat tot de opdracht.',
    basis: 'Proportionaliteit: een eis staat in redelijke verhouding tot het voorwerp van de opdracht (Aw 1.10).',
  },
  {
    code: 'PVE-06',
    severity: 'BLOCKS',
    subject: 'requirement',
    title: 'Omzeteis zonder motivering',
    finding: 'Er wordt omzet gevraagd zonder zwaarwegende reden.',
    advice: 'Motiveer de omzeteis, of haal haar weg en vraag een andere maat voor draagkracht.',
    basis: 'Omzet wordt alleen gevraagd als dat met zwaarwegende argumenten is gemotiveerd (Aw 2.90 lid 3).',
  },
  {
    code: 'PVE-07',
    severity: 'BLOCKS',
    subject: 'requirement',
    title: 'Uitsluitingsgrond zonder soort',
    finding: 'Niet vastgelegd of deze grond verplicht of facultatief is.',
    advice: 'Kies verplicht (Aw 2.86) of facultatief (Aw 2.87).',
    basis: 'Aw 2.86 en 2.87.',
  },
  {
    code: 'PVE-08',
    severity: 'BLOCKS',
    subject: 'requirement',
    title: 'Zowel geschiktheid als gunning',
    finding: 'Staat in dezelfde woorden ook bij {detail}, waar het punten oplevert.',
    advice: 'Kies: vraag het van de inschrijver (geschiktheid) of beoordeel het in de inschrijving (gunning).',
    basis: 'Eigenschappen van de inschrijver en van de inschrijving worden niet dubbel beoordeeld (Aw 2.113a).',
  },
  {
    code: 'PVE-09',
    severity: 'BLOCKS',
    subject: 'requirement',
    title: 'Wacht op een besluit',
    finding: 'Komt uit {detail}, waarvan de uitkomst “wacht op besluit” is.',
    advice: 'Wacht het besluit af en behandel de inbreng opnieuw, of haal de bron met reden weg.',
    basis: 'Zolang een besluit openstaat of niet gelijkluidend is, wordt niet vastgesteld wat ervan afhangt.',
  },
  {
    code: 'PVE-10',
    severity: 'BLOCKS',
    subject: 'requirement',
    title: 'Verdachte koppeling open',
    finding: 'Iets waar dit op steunt, veranderde: {detail}.',
    advice: 'Kijk of de eis nog klopt; pas haar aan of beoordeel de koppeling met een reden.',
    basis: '',
  },
  {
    code: 'PVE-11',
    severity: 'BLOCKS',
    subject: 'requirement',
    title: 'Telt nergens mee',
    finding: 'Levert volgens zijn soort punten op, maar hangt onder geen gunningscriterium.',
    advice: 'Koppel de wens aan een gunningscriterium, of maak er een eis van.',
    basis: 'Wat wordt beoordeeld, is met zijn weging bekendgemaakt (Aw 2.115).',
  },
  {
    code: 'PVE-12',
    severity: 'BLOCKS',
    subject: 'requirement',
    title: 'Spreekt een andere eis tegen',
    finding: 'Staat als strijdig met {detail}, en beide gelden nog.',
    advice: 'Pas een van beide aan of trek er een in, en haal daarna de koppeling weg.',
    basis: '',
  },
  {
    code: 'PVE-13',
    severity: 'BLOCKS',
    subject: 'requirement',
    title: 'Steunt op iets dat is ingetrokken',
    finding: 'Hangt af van {detail}, die is ingetrokken.',
    advice: 'Pas de eis aan of haal de koppeling met reden weg.',
    basis: '',
  },
  {
    code: 'PVE-14',
    severity: 'WARNS',
    subject: 'requirement',
    title: 'Geen bron',
    finding: 'Komt uit geen enkele zin, reactie of gesprek.',
    advice: 'Koppel de zin waaruit dit komt, zodat later na te gaan is waarom het er staat.',
    basis: '',
  },
  {
    code: 'PVE-15',
    severity: 'WARNS',
    subject: 'requirement',
    title: 'Vage woorden',
    finding: 'Bevat “{detail}”: daarover kan een inschrijver anders denken dan u.',
    advice: 'Noem een maat, termijn of voorbeeld.',
    basis: TESTABILITY,
  },
  {
    code: 'PVE-16',
    severity: 'WARNS',
    subject: 'requirement',
    title: 'Nog niet vastgesteld',
    finding: 'Is {detail} en komt niet in een baseline.',
    advice: 'Stel de eis vast of trek haar in.',
    basis: '',
  },
  {
    code: 'PVE-17',
    severity: 'WARNS',
    subject: 'requirement',
    title: 'Geen eigenaar',
    finding: 'Niemand is eigenaar.',
    advice: 'Kies wie deze eis bijhoudt.',
    basis: '',
  },
  {
    code: 'PVE-18',
    severity: 'WARNS',
    subject: 'requirement',
    title: 'Vervangen, maar nog geldig',
    finding: 'Is vervangen door {detail} en geldt nog.',
    advice: 'Trek de oude eis in.',
    basis: '',
  },
];

/** What is checked of the award criteria. */
const CRITERION_RULES: Rule[] = [
  {
    code: 'GUN-01',
    severity: 'BLOCKS',
    subject: 'tender',
    title: 'Wegingen zijn samen geen 100,00 %',
    finding: 'De hoofdcriteria zijn samen {detail} %.',
    advice: 'Verdeel de wegingen opnieuw tot precies 100,00 %.',
    basis: 'De weging van elk criterium wordt bekendgemaakt (Aw 2.115).',
  },
  {
    code: 'GUN-02',
    severity: 'BLOCKS',
    subject: 'award-criterion',
    title: 'Subwegingen tellen niet op',
    finding: 'De subcriteria zijn samen {detail} %.',
    advice: 'Laat de subcriteria samen evenveel wegen als het criterium zelf.',
    basis: 'Aw 2.115.',
  },
  {
    code: 'GUN-03',
    severity: 'BLOCKS',
    subject: 'award-criterion',
    title: 'Beoordelingsschaal is niet volledig',
    finding: 'De schaal heeft {detail} volledig omschreven niveaus.',
    advice: 'Geef ten minste twee niveaus, elk met punten, een naam en wat een inschrijving daarvoor laat zien.',
    basis: 'Transparantie: een inschrijver weet vooraf wat hoeveel punten oplevert (Aw 1.9).',
  },
  {
    code: 'GUN-04',
    severity: 'BLOCKS',
    subject: 'tender',
    title: 'Gunnen op alleen de laagste prijs',
    finding: 'Alleen de prijs weegt mee.',
    advice: 'Geef kwaliteit gewicht; de prijs mag 0 % zijn.',
    basis: 'Jeugdhulp wordt niet gegund op alleen de laagste prijs (Jeugdwet 2.12).',
  },
  {
    code: 'GUN-05',
    severity: 'BLOCKS',
    subject: 'tender',
    title: 'Geen gunningscriteria',
    finding: 'Er is nog geen gunningscriterium.',
    advice: 'Maak de gunningscriteria met hun wegingen.',
    basis: 'Aw 2.115.',
  },
  {
    code: 'GUN-06',
    severity: 'BLOCKS',
    subject: 'award-criterion',
    title: 'Beoordeelt iets dat geen punten oplevert',
    finding: 'Onder dit criterium hangt {detail}: knock-out of ingetrokken.',
    advice: 'Koppel alleen wensen en gunningscriteria die nog gelden.',
    basis: 'Een eis is knock-out en levert geen punten op.',
  },
  {
    code: 'GUN-07',
    severity: 'WARNS',
    subject: 'award-criterion',
    title: 'Weging nul',
    finding: 'Dit criterium weegt 0,00 % en verandert de rangorde niet.',
    advice: 'Geef het gewicht of laat het vervallen.',
    basis: '',
  },
  {
    code: 'GUN-08',
    severity: 'WARNS',
    subject: 'award-criterion',
    title: 'Criterium zonder omschrijving',
    finding: 'Er staat niet wat de inschrijver moet indienen en waar u op let.',
    advice: 'Schrijf de omschrijving.',
    basis: 'Aw 1.9.',
  },
  {
    code: 'GUN-09',
    severity: 'WARNS',
    subject: 'tender',
    title: 'Methode of gelijke stand niet beschreven',
    finding: 'Er staat niet hoe inschrijvingen worden gerangschikt of wat beslist bij een gelijke stand.',
    advice: 'Vul de methode en de regel bij gelijke stand in, bij de gunningscriteria.',
    basis: 'Aw 1.9.',
  },
];

export const RULES: readonly Rule[] = [...REQUIREMENT_RULES, ...CRITERION_RULES];

const byCode = new Map(RULES.map((rule) => [rule.code, rule]));

export function ruleOf(code: string): Rule {
  const rule = byCode.get(code);
  if (!rule) throw new Error(`no rule ${code}`);
  return rule;
}

/** What is wrong with one record, in words. */
export const explain = (rule: Rule, detail: string | null): string => rule.finding.replace('{detail}', detail ?? '');

/** One thing found wrong. */
export interface Finding {
  rule: string;
  recordCode: string;
}

/** The first few of what blocks, for in a refusal: "EIS-004 (PVE-03), CRIT-002 (GUN-03) en nog 7". */
export function named(findings: readonly Finding[], limit = 8): string {
  const words = findings.slice(0, limit).map(({ rule, recordCode }) => `${recordCode} (${rule})`);
  const more = findings.length - words.length;
  return `${words.join(', ')}${more > 0 ? ` en nog ${more}` : ''}`;
}
