import { Money } from '@koersvast/kernel';
import { combinedTables } from './combined-table';
import type { TableInputs } from './programme-tables';

const inputs = (books?: { book: string; amount: string; double: string }[]) =>
  ({ figures: { books }, explanations: [], layout: undefined }) as unknown as TableInputs;

describe('the books seen together in a report @eis KV-1542', () => {
  it('lists what each book holds and what of it counts double, with the rest as a formula', () => {
    const [table] = combinedTables(
      inputs([
        { book: 'Aadorp: bijdrage', amount: '300.00', double: '300.00' },
        { book: 'Gezamenlijk orgaan: zorg', amount: '300.00', double: '0.00' },
        { book: 'Gezamenlijk orgaan: bijdragen, bate', amount: '-300.00', double: '-300.00' },
      ]),
      'begroting',
      'cents',
    );
    const combined = table!.columns.find(({ key }) => key === 'combined');
    expect(combined).toMatchObject({ formula: { kind: 'sum', add: ['amount'], subtract: ['double'] } });
    const items = table!.rows.filter(({ kind }) => kind === 'item');
    expect(table!.rows.at(-1)).toMatchObject({ kind: 'total', sumOf: items.map(({ key }) => key) });
    const saldo = items.map(({ cells }) => Money.parse(String(cells.amount)).minus(Money.parse(String(cells.double))));
    expect(Money.sum(saldo).toString()).toBe('300.00');
  });

  it('is not there where nothing counts double', () => {
    expect(combinedTables(inputs(), 'begroting', 'cents')).toEqual([]);
    expect(combinedTables(inputs([]), 'begroting', 'cents')).toEqual([]);
  });
});
