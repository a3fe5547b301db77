import { decimalString, quoted, readable, readDutchDecimal, unreadable } from '@koersvast/kernel';
import { CellReader, code, SheetColumns, text } from '@koersvast/sheets';

/** `1.234,5` -> `1234.5`, at most four decimals. */
const dutchQuantity: CellReader<string> = {
  freeText: false,
  read: (cell) => {
    const reading = readDutchDecimal(cell.trim().replace(/\s*%$/, ''), 4);
    return reading.ok ? readable(decimalString(reading.value, 4).replace(/\.?0+$/, '')) : reading;
  },
};

/** `2026-Q3`, also written `Q3 2026` or `3e kwartaal 2026`, `03-2026`, `2026-H1`, `2026`. */
const measuredPeriod: CellReader<string> = {
  freeText: false,
  read: (cell) => {
    const typed = cell.trim();
    const quarter = /^(?:Q|K)([1-4])[ -](\d{4})$/i.exec(typed) ?? /^([1-4])e kwartaal (\d{4})$/i.exec(typed);
    if (quarter) return readable(`${quarter[2]}-Q${quarter[1]}`);
    const month = /^(0?[1-9]|1[0-2])-(\d{4})$/.exec(typed);
    if (month) return readable(`${month[2]}-${month[1]!.padStart(2, '0')}`);
    if (/^\d{4}(-(0[1-9]|1[0-2]|[QH][1-4]))?$/i.test(typed)) return readable(typed.toUpperCase());
    return unreadable('indicator.import.period', { value: quoted(typed) });
  },
};

const yesNo: CellReader<boolean> = {
  freeText: false,
  read: (cell) => {
    const typed = cell.trim().toLowerCase();
    if (['ja', 'j', 'voorlopig'].includes(typed)) return readable(true);
    if (['nee', 'n', 'definitief'].includes(typed)) return readable(false);
    return unreadable('indicator.import.provisional', { value: quoted(cell.trim()) });
  },
};

/** One row per indicator, period and municipality. */
export const valueColumns = {
  contract: { title: 'Contract', reader: code({ max: 40 }), required: true, synonyms: ['Contractcode'] },
  indicator: { title: 'KPI', reader: code({ max: 40 }), required: true, synonyms: ['Code', 'KPI-code', 'Indicator'] },
  municipality: { title: 'Gemeente', reader: code({ max: 80 }), required: false, synonyms: ['Gemeentenaam'] },
  period: {
    title: 'Periode',
    reader: measuredPeriod,
    required: true,
    synonyms: ['Kwartaal', 'Maand', 'Verslagperiode'],
  },
  numerator: { title: 'Teller', reader: dutchQuantity, required: false, synonyms: [] },
  denominator: { title: 'Noemer', reader: dutchQuantity, required: false, synonyms: [] },
  value: { title: 'Waarde', reader: dutchQuantity, required: false, synonyms: ['Aantal', 'Uitkomst'] },
  provisional: { title: 'Voorlopig', reader: yesNo, required: false, synonyms: ['Soort'] },
  note: { title: 'Toelichting', reader: text({ max: 2000 }), required: false, synonyms: ['Opmerking'] },
  reason: { title: 'Reden van wijziging', reader: text({ max: 2000 }), required: false, synonyms: ['Reden'] },
} satisfies SheetColumns;
