import type { TextTable } from '@koersvast/platform';

export const continuityTextsNl: TextTable = {
  'quarter.name': '“{quarter}” is geen kwartaal. Schrijf bijvoorbeeld 2026-Q1.',
  'quarter.outside-contract': 'Dit kwartaal valt buiten het contract ({from} tot en met {through}).',
  'quarter.to-come': 'Dit kwartaal is nog niet begonnen. Kies een kwartaal dat loopt of voorbij is.',
  'continuity.figure': 'Dit is geen getal met hooguit twee decimalen, zoals 1.35.',
  'continuity.empty': 'Vul ten minste één cijfer in, of schrijf in de toelichting waarom er geen is.',
  'continuity.reason': 'Over dit kwartaal staan al cijfers. Schrijf op waarom zij wijzigen.',
  'continuity.same': 'Deze cijfers staan er al zo.',
  'continuity.no-report': 'Over dit kwartaal zijn er nog geen cijfers. Voer die eerst in.',
  'continuity.crossed': 'De rode grens ligt boven de oranje. Kies een lagere rode grens.',
  'continuity.not-in-circle': 'Dit ziet alleen wie ervoor is aangewezen. Vraag {names} om u toe te voegen.',
  'continuity.member-role':
    'Deze persoon is geen contractmanager of controller in dit programma. Kies iemand die dat is.',
  'continuity.last-member': 'Dit is de laatste die dit ziet. Wijs eerst iemand anders aan.',
  'constraint.continuity_member_live_key': 'Deze persoon is al aangewezen.',
  'constraint.continuity_report_n_key': 'Iemand anders voerde dit kwartaal tegelijk in. Ververs de pagina.',
  'constraint.continuity_threshold_from_key': 'Vanaf deze dag gelden al andere grenzen. Kies een andere dag.',
};
