import { DomainError } from '@koersvast/kernel';
import { AgendaPoint, minutesText, removedPoints } from './agenda';

const point = (id?: string): AgendaPoint => ({ id, title: 'Punt', note: '', source: null });
const standing = [
  { id: 'a', used: false },
  { id: 'b', used: true },
];
const refusal = (wanted: AgendaPoint[]): string | undefined => {
  try {
    removedPoints(standing, wanted);
    return undefined;
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('the agenda of a meeting @eis KV-1155', () => {
  it('loses what is left out, and keeps what was spoken about', () => {
    expect(removedPoints(standing, [point('b'), point()])).toEqual(['a']);
    expect(removedPoints(standing, [point('b'), point('a')])).toEqual([]);
    expect(refusal([point('a')])).toBe('agenda.used');
  });

  it('takes no point of another meeting, and none twice', () => {
    expect(refusal([point('b'), point('z')])).toBe('agenda.unknown');
    expect(refusal([point('b'), point('b')])).toBe('agenda.twice');
  });

  it('reads as one text, without points at which nothing was said', () => {
    const points = [
      { title: 'Opening', text: ' ' },
      { title: 'Wachttijd', text: 'Loopt op.' },
    ];
    expect(minutesText(points, 'Einde 15.00 uur.')).toBe('2. Wachttijd\nLoopt op.\n\nEinde 15.00 uur.');
  });
});
