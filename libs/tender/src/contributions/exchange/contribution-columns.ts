import { code, type SheetColumns, text } from '@koersvast/sheets';

/** Columns of a list of sentences, as a workgroup fills the template. */
export const contributionColumns = {
  workgroup: {
    title: 'Werkgroep',
    reader: code({ max: 200 }),
    required: true,
    synonyms: ['Nr werkgroep', 'Werkgroepnummer', 'Naam werkgroep'],
  },
  question: { title: 'Vraag', reader: code({ max: 10 }), required: true, synonyms: ['Vraagnummer', 'Nr vraag'] },
  sentence: { title: 'Zin', reader: text({ max: 4000 }), required: true, synonyms: ['Inbreng', 'Antwoord', 'Tekst'] },
  source: {
    title: 'Waar in de bron',
    reader: text({ max: 500 }),
    required: false,
    synonyms: ['Bron', 'Toelichting bron'],
  },
} satisfies SheetColumns;
