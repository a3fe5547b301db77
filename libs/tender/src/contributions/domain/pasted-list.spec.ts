import { earlierTwins, pastedLines } from './pasted-list';

describe('a pasted list', () => {
  it('becomes one sentence per line, without bullets and numbers', () => {
    const text = '- Laat pas los.\r\n•\tEén gezin,  één plan.\n\n  3. Snel hulp\nb) Minder papier\n2026 is te laat';
    expect(pastedLines(text)).toEqual([
      'Laat pas los.',
      'Eén gezin, één plan.',
      'Snel hulp',
      'Minder papier',
      '2026 is te laat',
    ]);
  });

  it('keeps a word that only looks like a bullet', () =>
    expect(pastedLines('o ja, en de school\nOuders doen mee\nA-team')).toEqual([
      'o ja, en de school',
      'Ouders doen mee',
      'A-team',
    ]));

  it('points at the line that said the same before', () =>
    expect(earlierTwins(['Snel hulp.', 'Minder papier', 'snel  HULP'])).toEqual([null, null, 1]));
});
