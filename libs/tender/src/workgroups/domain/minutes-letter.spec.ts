import { minutesBody, minutesSubject } from './minutes-letter';

const meeting = {
  workgroup: 'Onderwijs',
  title: 'Derde bijeenkomst',
  heldOn: '2026-11-12',
  place: '',
  minutes: 'Er is gesproken over overdracht.',
  decisions: ['De kaart gaat naar het programmateam.'],
  actions: [{ title: 'Kaart rondsturen', owner: 'P. Voorbeeld', dueOn: '2026-12-01' }],
  intro: '',
  sender: 'Inkoper 1',
};

describe('the letter with minutes', () => {
  it('tells the minutes, what was decided and who does what by when', () => {
    expect(minutesSubject(meeting)).toBe('Verslag Derde bijeenkomst, 12-11-2026');
    expect(minutesBody(meeting)).toBe(
      [
        'Beste leden van werkgroep Onderwijs,',
        'Hieronder leest u het verslag van “Derde bijeenkomst” op 12-11-2026.',
        'Er is gesproken over overdracht.',
        'Besluiten\n1. De kaart gaat naar het programmateam.',
        'Acties\n- Kaart rondsturen (P. Voorbeeld, voor 01-12-2026)',
        'Met vriendelijke groet,\nInkoper 1',
      ].join('\n\n'),
    );
  });

  it('leaves out what there is not', () => {
    const body = minutesBody({ ...meeting, decisions: [], actions: [], place: 'Stadskantoor' });
    expect(body).not.toMatch(/Besluiten|Acties/);
    expect(body).toContain('op 12-11-2026, Stadskantoor.');
  });
});
