import { Money } from '@koersvast/kernel';
import { Iv3Code, Iv3Entry, iv3Extract } from './iv3';

const entry = (over: Partial<Iv3Entry>): Iv3Entry => ({
  ...{ book: 'ACTUAL', municipality: 'Aadorp', side: 'COST', taskField: '6.751', category: 'L3.4.1' },
  ...{ amount: Money.parse('10'), lines: 1, places: [] },
  ...over,
});
const code = (kind: Iv3Code['kind'], of: string, validFrom: string, validTo: string | null = null): Iv3Code => ({
  ...{ kind, code: of, name: `Naam ${of}`, validFrom, validTo },
});
const CODES = [
  ...[code('TASK_FIELD', '6.72', '2017-01-01', '2023-01-01'), code('TASK_FIELD', '6.72a', '2023-01-01', '2025-01-01')],
  ...[
    code('TASK_FIELD', '6.751', '2025-01-01'),
    code('TASK_FIELD', '6.92', '2025-01-01'),
    code('TASK_FIELD', '6.1', '2017-01-01'),
  ],
  ...[
    code('CATEGORY', 'L3.4.1', '2017-01-01'),
    code('CATEGORY', 'L4.1.1', '2017-01-01'),
    code('CATEGORY', 'B4.3.1', '2017-01-01'),
  ],
];
const why = (over: Partial<Iv3Entry>, year = 2026) =>
  iv3Extract([entry(over)], CODES, year).unplaced.map((one) => one.why);

describe('the Iv3 extract @eis KV-1479', () => {
  it('adds up by taakveld and categorie, lasten and baten and both books apart, in the order of the codes', () => {
    const { rows, unplaced } = iv3Extract(
      [
        entry({ taskField: '6.92' }),
        entry({ taskField: '6.751', category: 'L4.1.1' }),
        entry({ amount: Money.parse('10.01') }),
        entry({ category: '3.4.1', amount: Money.parse('-0.02') }),
        entry({ book: 'BUDGET', amount: Money.parse('100') }),
        entry({ side: 'INCOME', category: '4.3.1', amount: Money.parse('5') }),
      ],
      CODES,
      2026,
    );
    expect(unplaced).toEqual([]);
    expect(
      rows.map(({ taskField, category, budget, actual }) => [
        taskField,
        category,
        budget?.toString(),
        actual?.toString(),
      ]),
    ).toEqual([
      ['6.751', 'L3.4.1', '100.00', '9.99'],
      ['6.751', 'L4.1.1', undefined, '10.00'],
      ['6.751', 'B4.3.1', undefined, '5.00'],
      ['6.92', 'L3.4.1', undefined, '10.00'],
    ]);
    expect(rows[0]).toMatchObject({ taskFieldName: 'Naam 6.751', categoryName: 'Naam L3.4.1' });
  });

  it.each([
    [{ taskField: null }, 'NO_TASK_FIELD'],
    [{ category: null }, 'NO_CATEGORY'],
    [{ taskField: '6.72a' }, 'OTHER_YEAR'],
    [{ taskField: '9.9' }, 'UNKNOWN_TASK_FIELD'],
    [{ category: 'L9.9' }, 'UNKNOWN_CATEGORY'],
    [{ side: 'INCOME', category: 'L3.4.1' }, 'WRONG_SIDE'],
  ] as [Partial<Iv3Entry>, string][])('names what has no place: %j is %s', (over, expected) =>
    expect(why(over)).toEqual([expected]),
  );

  it('goes by the taakvelden of the year', () => {
    expect(why({ taskField: '6.72' }, 2022)).toEqual([]);
    expect(why({ taskField: '6.72a' }, 2022)).toEqual(['OTHER_YEAR']);
    expect(why({ taskField: '6.72a' }, 2024)).toEqual([]);
    expect(why({ taskField: '6.751' }, 2024)).toEqual(['OTHER_YEAR']);
    expect(why({ taskField: '6.1' }, 2026)).toEqual([]);
  });

  it('loses nothing: rows and unplaced together are the books', () => {
    const entries = ['6.751', null, '6.72', '6.92'].flatMap((taskField, index) =>
      ['L3.4.1', null, 'L4.1.1'].map((category) =>
        entry({ taskField, category, amount: Money.fromCents(BigInt(index * 7 + 1)) }),
      ),
    );
    const { rows, unplaced } = iv3Extract(entries, CODES, 2026);
    const sum = Money.sum([...rows.map(({ actual }) => actual!), ...unplaced.map(({ amount }) => amount)]);
    expect(sum.equals(Money.sum(entries.map(({ amount }) => amount)))).toBe(true);
  });
});
