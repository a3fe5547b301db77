import type { TextTable } from '@koersvast/platform';

export const riskTextsNl: TextTable = {
  'risk.closed': 'Dit risico is gesloten. Heropen het om er iets aan te veranderen.',
  'risk.open': 'Dit risico staat nog open.',
  'risk.unknown-owner': 'Deze persoon werkt niet in dit programma. Kies iemand die er een rol heeft.',
  'risk.money': 'Vul laagste bedrag, hoogste bedrag en jaar samen in, of laat alle drie leeg.',
  'risk.band': 'Het hoogste bedrag is lager dan het laagste. Draai ze om.',
  'risk.amount': 'Een euro-effect is nul of hoger en lager dan tien miljard euro.',
  'risk.year': 'Dit jaar valt buiten de looptijd. Kies een jaar van {first} tot en met {last}.',
  'risk.measure-closed': 'Deze maatregel is al afgerond of vervallen.',
  'risk.no-money': 'Dit risico heeft geen euro-effect. Vraag de contractmanager om een bandbreedte en een jaar.',
  'risk.taken': 'Dit risico staat al in de prognose. Haal het daar eerst uit.',
  'risk.not-taken': 'Dit risico staat niet in de prognose.',
  'risk.unknown-line': 'Deze budgetregel hoort niet bij het contract en het jaar van het risico. Kies een andere.',
  'constraint.risk_money_check': 'Een euro-effect heeft een laagste en een hoogste bedrag en een jaar.',
  'constraint.risk_forecast_open_key': 'Een collega nam dit risico net over in de prognose.',
  'constraint.risk_forecast_stands':
    'Wat in de prognose is overgenomen, verandert niet. Haal het eruit en neem het opnieuw over.',
};
