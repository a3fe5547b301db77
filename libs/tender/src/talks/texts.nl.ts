import type { TextTable } from '@koersvast/platform';

export const talkTextsNl: TextTable = {
  'talk.not-confirmed':
    'Uit het verslag van {code} is nog niet te citeren: niet elke partij bevestigde het. Leg eerst vast wat zij ervan vinden.',
  'constraint.minutes_quote_live_key': 'Deze woorden zijn al als citaat genomen. Ververs het scherm.',
  'talk.one-party':
    'Een gesprek met één partij heeft precies één partij. Kies die, of maak er een plenair gesprek van.',
  'talk.no-parties': 'Kies wie er komen: ten minste één partij.',
  'talk.still-to-come': '{code} moet nog plaatsvinden. Schrijf het verslag na het gesprek, of pas de datum aan.',
  'talk.cancelled': '{code} is vervallen. Plan een nieuw gesprek.',
  'talk.confirmed': 'Het verslag van {code} is door alle partijen bevestigd en staat vast.',
  'talk.not-planned': '{code} staat op “{state}”; de afspraak kan niet meer wijzigen.',
  'talk.no-minutes': '{code} heeft nog geen verslag. Schrijf dat eerst.',
  'talk.not-sent': 'Deze versie van het verslag is nog niet aan deze partij gestuurd. Stuur haar eerst.',
  'talk.was-not-there': 'Deze partij was niet bij het gesprek. Kies een partij die erbij was.',
  'talk.correction-missing': 'Schrijf op wat er volgens de partij niet klopt.',
  'constraint.consultation_minutes_append_only':
    'Een versie van een verslag blijft zoals zij was. Schrijf een nieuwe versie.',
  'constraint.consultation_talk_title_check': 'Geef het gesprek een onderwerp, hooguit 200 tekens.',
  'constraint.consultation_talk_cancelled_check': 'Een gesprek vervalt alleen met een reden.',
  'constraint.consultation_minutes_text_check': 'Een verslag heeft tekst, hooguit 50.000 tekens.',
};
