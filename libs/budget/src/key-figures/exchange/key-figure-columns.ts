import { quoted, readable, unreadable } from '@koersvast/kernel';
import { type CellReader, code, dutchDate, type SheetColumns, text } from '@koersvast/sheets';
import type { FigureKind, FigureUnit } from '../domain/key-figure';

const word = <T extends string>(words: Record<string, T>): CellReader<T> => ({
  freeText: false,
  read: (cell) => {
    const found = words[cell.trim().toLowerCase()];
    const allowed = Object.keys(words).join(', ');
    return found
      ? readable(found)
      : unreadable('municipal-budget.import.word', { value: quoted(cell.trim()), allowed });
  },
});

const year: CellReader<number> = {
  freeText: false,
  read: (cell) =>
    /^2[01]\d{2}$/.test(cell.trim())
      ? readable(Number(cell.trim()))
      : unreadable('key-figure.year', { value: quoted(cell.trim()) }),
};

/** Columns of numbers for keys, one row per municipality, year and kind. */
export const keyFigureColumns = {
  municipality: { title: 'Gemeente', reader: code({ max: 80 }), required: true, synonyms: ['Gemeentenaam'] },
  year: { title: 'Jaar', reader: year, required: true, synonyms: ['Kalenderjaar'] },
  kind: {
    title: 'Soort',
    reader: word<FigureKind>({ gebruik: 'USE', inwoners: 'POPULATION' }),
    required: true,
    synonyms: ['Cijfer'],
  },
  unit: {
    title: 'Eenheid',
    reader: word<FigureUnit>({ aantal: 'COUNT', bedrag: 'AMOUNT' }),
    required: true,
    synonyms: [],
  },
  block: { title: 'Bouwsteen', reader: code({ max: 120 }), required: false, synonyms: ['Kostenblok'] },
  value: { title: 'Waarde', reader: code({ max: 30 }), required: true, synonyms: ['Aantal', 'Cijferwaarde'] },
  measuredOn: { title: 'Peildatum', reader: dutchDate, required: false, synonyms: ['Gemeten op'] },
  source: { title: 'Bron', reader: text({ max: 300 }), required: true, synonyms: ['Herkomst'] },
} satisfies SheetColumns;
