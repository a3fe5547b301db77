import type { TextTable } from '@koersvast/platform';

export const contributionTextsNl: TextTable = {
  'contribution.treated':
    '{code} is al behandeld en staat vast. Voer een nieuwe zin in wanneer u iets anders wilt zeggen.',
  'contribution.not-derivable':
    '{code} heeft als uitkomst “{outcome}”; daar komt geen eis uit. Behandel de zin eerst opnieuw.',
  'contribution.not-current': '{code} is {state}; een andere zin spreekt er nu voor. Behandel die.',
  'contribution.not-treated': '{code} is niet behandeld. Heropenen kan alleen bij een behandelde zin.',
  'contribution.not-open': '{code} is niet open. Heropen de zin eerst.',
  'contribution.changed-meanwhile': '{code} is intussen gewijzigd. Ververs de lijst en kies opnieuw.',
  'contribution.no-merge': '{code} is niet samengevoegd uit andere zinnen.',
  'contribution.no-split': '{code} is niet gesplitst.',
  'contribution.joined-used':
    'Ongedaan maken kan niet: {code} is al behandeld of er kwam een eis uit. Heropen de zin of maak de koppeling los.',
  'contribution.forward-target': 'Kies naar welk spoor of naar welke werkgroep u doorzet; één van de twee.',
  'contribution.target-without-forward': 'Een spoor, werkgroep of persoon hoort alleen bij de uitkomst doorgezet.',
  'contribution.addressee-missing': 'Kies wie deze vraag aan een andere werkgroep beantwoordt.',
  'contribution.unknown-addressee': 'Deze persoon heeft geen rol in dit programma. Kies een ander.',
  'contribution.unknown-track': 'Dit spoor hoort niet bij dit programma. Kies een spoor uit de lijst.',
  'contribution.decision-missing': 'Kies op welk besluit deze zin wacht.',
  'contribution.decision-without-wait': 'Een besluit hoort alleen bij de uitkomst wacht op besluit.',
  'contribution.unknown-decision': 'Dit besluit hoort niet bij dit programma. Kies een besluit uit de lijst.',
  'contribution.decision-taken': 'Dit besluit is al genomen. Kies een andere uitkomst.',
  'contribution.not-forwarded': '{code} is niet doorgezet, dus er is niets te beantwoorden.',
  'contribution.other-addressee': 'Deze vraag is aan een ander doorgezet. Alleen die persoon kan antwoorden.',
  'contribution.names-party':
    '“{found}” verraadt welke partij dit zei. Zeg het zonder die woorden: de werkgroep leest deze zin.',
  'contribution.unknown-source': 'Het citaat of gesprek van deze zin is er niet, of is niet voor u. Knip opnieuw.',
  'contribution.unknown-theme': 'Dit thema hoort niet bij dit programma. Kies een thema uit de lijst.',
  'contribution.import.title': 'Werkgroepinbreng',
  'contribution.import.workgroup':
    'Werkgroep “{value}” bestaat niet. Geef het nummer of de naam zoals in de lijst van werkgroepen.',
  'contribution.import.question': 'Vraag “{value}” bestaat niet. Geef het nummer van een van de vragen, zoals 4.',
  'contribution.import.no-workgroup': 'Vul in van welke werkgroep deze zin is, met het nummer of de naam.',
  'contribution.import.kind': 'Soort bron “{value}” bestaat niet. Kies uit de lijst in de cel, of laat de cel leeg.',
  'contribution.form.other-programme':
    'Dit formulier is van een ander programma. Kies dat programma, of het goede bestand.',
  'contribution.form.other-workgroup':
    'Dit formulier is van een andere werkgroep: {name}. Lees het in op de pagina van die werkgroep, of kies het goede bestand.',
  'contribution.form.other-questions':
    'De vragen zijn gewijzigd sinds dit formulier werd gemaakt. Haal een nieuw formulier op en neem de zinnen daarin over.',
  'contribution.form.headings':
    'Deze titels boven de kolommen ontbreken of zijn gewijzigd: {titles}. Zet ze terug zoals in het formulier en lees opnieuw in.',
  'contribution.line-too-long': 'Deze regel is te lang: hooguit {limit} tekens. Splits de regel.',
  'contribution.unknown-question': 'Deze vraag hoort niet bij dit programma. Kies een van de vragen uit de lijst.',
  'contribution.unknown-workgroup': 'Deze werkgroep hoort niet bij dit programma. Kies een werkgroep uit de lijst.',
  'constraint.contribution_theme_label_key': 'Dit thema bestaat al. Kies het uit de lijst.',
  'constraint.contribution_forward_check': 'Een doorgezette zin heeft één spoor of werkgroep als doel.',
  'constraint.contribution_awaits_check': 'Een zin die op een besluit wacht, noemt dat besluit.',
  'constraint.contribution_treated_check': 'Een behandelde zin heeft een uitkomst met een reden.',
};
