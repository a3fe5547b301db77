export interface LegalForm {
  code: string;
  name: string;
  basis: string;
  /** Per aspect what choosing it means. */
  consequences: readonly { aspect: string; text: string }[];
}

const form = (
  code: string,
  name: string,
  basis: string,
  texts: readonly [string, string, string, string],
): LegalForm => ({
  ...{ code, name, basis },
  consequences: [
    { aspect: 'Zeggenschap', text: texts[0] },
    { aspect: 'Personeel', text: texts[1] },
    { aspect: 'Geld en btw', text: texts[2] },
    { aspect: 'Tijd en besluiten', text: texts[3] },
  ],
});

/** Usual forms of cooperation between municipalities (Wgr 8, Gw 160); consequences to weigh, not legal advice. */
export const LEGAL_FORMS: readonly LegalForm[] = [
  form('netwerk', 'Netwerk zonder eigen vorm', 'Bestuursafspraken', [
    'Elk college beslist zelf; samen besluiten kan alleen unaniem.',
    'Iedere gemeente houdt eigen mensen; kwetsbaar bij vertrek.',
    'Kosten naar afspraak; elke gemeente betaalt de partner zelf.',
    'Snel te beginnen: een college kan het besluiten.',
  ]),
  form('centrumgemeente', 'Centrumgemeente', 'Wgr artikel 8, vierde lid', [
    'Eén gemeente voert uit onder mandaat van de andere; die sturen via opdracht en overleg.',
    'Mensen in dienst bij één gemeente, met afspraken over terugkeer.',
    'Doorbelasting aan de andere gemeenten; let op btw over dienstverlening.',
    'Regeling door de colleges met toestemming van de raden; enkele maanden.',
  ]),
  form('gemeenschappelijk-orgaan', 'Gemeenschappelijk orgaan', 'Wgr artikel 8, tweede lid', [
    'Een gezamenlijk bestuur zonder eigen rechtspersoon.',
    'Geen eigen personeel: mensen blijven bij de gemeenten.',
    'Geen eigen rekening of contracten; een gemeente doet dat namens het orgaan.',
    'Regeling met toestemming van de raden.',
  ]),
  form('bedrijfsvoeringsorganisatie', 'Bedrijfsvoeringsorganisatie', 'Wgr artikel 8, derde lid', [
    'Eén bestuur uit de colleges; alleen voor uitvoering en bedrijfsvoering.',
    'Eigen personeel mogelijk, met de bijbehorende rechtspositie.',
    'Eigen begroting, zienswijze van de raden en verantwoording; compensatie van btw regelen.',
    'Regeling met toestemming van de raden; een half jaar of langer.',
  ]),
  form('openbaar-lichaam', 'Openbaar lichaam (GR)', 'Wgr artikel 8, eerste lid', [
    'Zwaarste vorm: algemeen en dagelijks bestuur, ook voor overgedragen bevoegdheden.',
    'Eigen organisatie met directie en personeel.',
    'Eigen begroting en balans; P&C-cyclus van de GR met zienswijzen vóór vaststelling.',
    'Zwaarste besluitvorming; reken op een jaar.',
  ]),
  form('privaatrechtelijk', 'Stichting of coöperatie', 'Gemeentewet artikel 160, tweede lid', [
    'Bestuur op afstand; invloed via statuten en toezicht.',
    'Personeel in dienst van de rechtspersoon.',
    'Let op aanbestedingsrecht, staatssteun en btw.',
    'Alleen als het bijzonder aangewezen is voor het openbaar belang; de raden kunnen wensen en bedenkingen geven.',
  ]),
];
