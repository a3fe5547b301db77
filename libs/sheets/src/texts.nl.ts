/** Dutch sentences for what can be wrong with an uploaded sheet: what it is, and how to mend it. */
export const sheetsTextsNl: Record<string, string> = {
  'sheets.file.empty': 'Het bestand is leeg. Kies een bestand met een kopregel en gegevens.',
  'sheets.file.no-rows': 'Het bestand heeft een kopregel maar geen gegevens. Kies een bestand met regels onder de kop.',
  'sheets.file.too-large': 'Het bestand is groter dan {megabytes} MB. Splits het in kleinere bestanden.',
  'sheets.file.too-slow':
    'Het inlezen duurde langer dan {seconds} seconden en is gestopt; er is niets bewaard. Zet alleen de gegevens in een nieuw bestand, of splits het.',
  'sheets.file.too-heavy':
    'Het bestand vraagt meer geheugen dan er voor inlezen is; er is niets bewaard. Zet alleen de gegevens in een nieuw bestand, of splits het.',
  'sheets.file.busy': 'Er worden nu veel bestanden tegelijk ingelezen. Probeer het over een minuut opnieuw.',
  'sheets.file.unknown-type':
    'Dit soort bestand kan niet worden ingelezen. Kies een CSV-bestand of een Excel-werkmap (.xlsx).',
  'sheets.file.other-content':
    'De inhoud past niet bij de naam (.{extension}). Sla het bestand opnieuw op als CSV of als .xlsx.',
  'sheets.file.old-or-locked':
    'Dit is een oude Excel-werkmap (.xls) of er zit een wachtwoord op. Sla het op als .xlsx zonder wachtwoord.',
  'sheets.file.utf-16': 'Dit bestand is opgeslagen als Unicode-tekst. Sla het op als CSV UTF-8 of als .xlsx.',
  'sheets.file.not-text': 'Dit is geen tekstbestand. Kies een CSV-bestand of een Excel-werkmap (.xlsx).',
  'sheets.file.too-many-rows':
    'Het bestand heeft te veel regels. Splits het in bestanden van ten hoogste {max} regels.',
  'sheets.file.too-many-columns':
    'Regel {row} heeft meer dan {max} kolommen. Haal de kolommen weg die niet nodig zijn.',
  'sheets.file.bsn-column':
    'De kolom “{column}” is voor burgerservicenummers. Haal de kolom weg. Wij bewaren die nummers niet.',
  'sheets.csv.quote':
    'Vanaf regel {line} van het tekstbestand klopt een aanhalingsteken niet. Sluit de tekst af met een tweede aanhalingsteken.',
  'sheets.csv.record-too-long':
    'De regel die begint bij regel {line} is veel te lang. Kijk of een aanhalingsteken niet is afgesloten.',
  'sheets.zip.damaged':
    'De werkmap is beschadigd of niet helemaal aangekomen. Open hem in Excel, sla hem opnieuw op en probeer het nog eens.',
  'sheets.zip.bomb': 'De werkmap wordt bij het uitpakken te groot. Zet alleen de gegevens in een nieuwe werkmap.',
  'sheets.zip.lying-header':
    'De werkmap is anders dan hij zegt te zijn en wordt niet gelezen. Zet de gegevens in een nieuwe werkmap.',
  'sheets.zip.too-many-entries':
    'De werkmap heeft meer dan {max} onderdelen. Zet alleen de gegevens in een nieuwe werkmap.',
  'sheets.zip.unsafe-name':
    'De werkmap bevat een onveilige bestandsnaam en wordt niet gelezen. Zet de gegevens in een nieuwe werkmap.',
  'sheets.xlsx.not-a-workbook': 'Dit is geen Excel-werkmap. Sla het bestand op als .xlsx of als CSV.',
  'sheets.xlsx.macros': 'De werkmap is van een soort met macro’s of in binaire vorm. Sla hem op als gewone .xlsx.',
  'sheets.xlsx.damaged':
    'Een onderdeel van de werkmap is beschadigd. Open hem in Excel, sla hem opnieuw op en probeer het nog eens.',
  'sheets.xlsx.no-sheet': 'De werkmap heeft geen zichtbaar werkblad. Maak het blad met de gegevens zichtbaar.',
  'sheets.xlsx.sheet-not-found': 'Het werkblad “{name}” is er niet. Kies een ander werkblad.',
  'sheets.row.too-wide':
    'Deze regel heeft meer cellen dan de {columns} kolommen van de kop. Kijk of een scheidingsteken te veel is.',
  'sheets.cell.required': '{column} is leeg. Vul een waarde in.',
  'sheets.cell.too-long': 'Deze cel heeft meer dan {max} tekens. Maak de tekst korter.',
  'sheets.cell.formula': 'Deze cel heeft een formule zonder uitkomst. Zet de uitkomst als waarde in de cel.',
  'sheets.cell.error': 'Deze cel geeft de fout {value}. Verbeter de formule of zet een waarde in de cel.',
  'sheets.cell.bsn': 'Lijkt een burgerservicenummer te bevatten. Haal het nummer weg. Wij bewaren het niet.',
  'sheets.text.too-long': 'De tekst heeft {length} tekens. Gebruik er ten hoogste {max}.',
  'sheets.code.pattern': '{value} is geen geldige code. Kijk of alle tekens kloppen.',
  'sheets.form.not-a-workbook': 'Dit is geen Excel-werkmap. Stuur het ingevulde formulier terug als .xlsx.',
  'sheets.form.no-form':
    'In deze werkmap staat geen formulier van Koersvast. Kies de werkmap die de partij terugstuurde.',
  'sheets.form.other-form': 'Dit formulier hoort bij iets anders. Kies het formulier dat hier is uitgegeven.',
  'sheets.form.other-addressee': 'Dit formulier is voor een andere partij gemaakt. Kies het formulier van deze partij.',
  'sheets.form.other-version':
    'Dit formulier heeft andere vragen dan nu gelden. Stuur de partij het juiste formulier en vraag het opnieuw in te vullen.',
  'sheets.form.bsn':
    'In de werkmap staat iets dat op een burgerservicenummer lijkt. Vraag de partij het weg te halen. Wij bewaren die nummers niet.',
  'sheets.form.altered-question':
    'De tekst van vraag {number} is gewijzigd. Vraag de partij de vraag te beantwoorden zoals die is gesteld.',
  'sheets.form.unknown-choice': '{value} staat niet in de keuzelijst. Vraag de partij een van de keuzes aan te geven.',
  'sheets.form.unknown-point': '{value} staat niet op de schaal. Kies een heel getal van {from} tot en met {to}.',
  'sheets.form.answered-twice':
    'Vraag {number} staat er twee keer met een ander antwoord, ook op regel {row}. Vraag de partij welk antwoord geldt.',
  'sheets.form.stray-text':
    'Tekst buiten de antwoordcellen wordt niet overgenomen: {value}. Kijk of die bij een vraag hoort.',
  'sheets.form.sheet-missing': 'Het blad “{sheet}” is weg. Wat daarop werd gevraagd, telt als niet ingevuld.',
  'sheets.form.other-sheet':
    'Het blad “{sheet}” komt uit een ander formulier. Vraag om de werkmap zoals zij is uitgegeven.',
  'sheets.form.altered-heading':
    'Het kopje “{heading}” op het blad “{sheet}” is gewijzigd of weg. Deze kolom is niet gelezen; zet het kopje terug.',
  'sheets.form.altered-row':
    'De tekst van de regel “{text}” is gewijzigd. Deze regel is niet gelezen; zet de tekst terug.',
  'sheets.form.grid-row-missing': 'De regel “{text}” op het blad “{sheet}” is weg. Zij telt als niet ingevuld.',
  'sheets.form.grid-row-twice':
    'De regel “{text}” staat ook op rij {row}. Alleen de eerste is gelezen; haal de tweede weg.',
  'sheets.form.rows-moved': 'De regels staan in een andere volgorde. De antwoorden zijn bij hun eigen vraag gezet.',
  'sheets.form.row-missing': 'De regel van vraag {number} is weg. Deze vraag telt als niet beantwoord.',
  'sheets.form.required-missing': 'Vraag {number} is verplicht en niet beantwoord. Vraag de partij om een antwoord.',
  'sheets.mapping.incomplete': 'De kolommen zijn nog niet goed gekoppeld.',
  'sheets.mapping.required': 'Koppel een kolom van het bestand aan {column}.',
  'sheets.mapping.unknown': 'De kolom voor {column} staat niet in het bestand. Kies een kolom van het bestand.',
  'sheets.mapping.twice': '{header} is al aan een andere kolom gekoppeld. Kies een andere kolom voor {column}.',
};
