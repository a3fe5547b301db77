import type { ReportTable } from '@koersvast/reports';
import type { TableInputs } from './programme-tables';

/**
 * The books seen together when the joint body is principal (domain C6, route c): what each book holds, what of it counts
 * double and what is left, each euro once. None where nothing counts double.
 */
export function combinedTables(
  { figures: { books } }: TableInputs,
  id: string,
  unit: 'thousand' | 'cents',
): ReportTable[] {
  if (!books || books.length === 0) return [];
  const rows = books.map(({ book, amount, double }, index) => ({
    ...{ key: `boek${index}`, kind: 'item' as const },
    cells: { book, amount, double },
  }));
  return [
    {
      ...{ type: 'table', key: `gezamenlijk-${id}`, caption: 'De boeken samen', unit },
      columns: [
        { key: 'book', label: 'Boek', kind: 'text', weight: 4 },
        {
          ...{ key: 'amount', label: 'In het boek', kind: 'money' },
          definition: 'Wat dit boek voor het contract toont over de verstreken maanden; baten staan met een min.',
        },
        {
          ...{ key: 'double', label: 'Telt dubbel', kind: 'money' },
          definition: 'Wat ook in een ander boek staat: de bijdragen van de gemeenten en de bate daaruit. Gaat eraf.',
        },
        {
          ...{ key: 'combined', label: 'Gezamenlijk', kind: 'money' },
          formula: { kind: 'sum', add: ['amount'], subtract: ['double'] },
          definition: 'In het boek min wat dubbel telt: elke euro één keer.',
        },
      ],
      rows: [
        ...rows,
        {
          key: 'saldo',
          kind: 'total',
          cells: { book: 'Saldo, elke euro één keer' },
          sumOf: rows.map(({ key }) => key),
        },
      ],
      footnotes: [
        'Het gezamenlijke orgaan is opdrachtgever (route c): de gemeenten betalen het orgaan, het orgaan betaalt de partner.',
      ],
    },
  ];
}
