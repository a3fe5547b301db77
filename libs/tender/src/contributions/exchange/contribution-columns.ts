import { code, type SheetColumns, text } from '@koersvast/sheets';

/** Columns of a list of sentences, as a workgroup fills the template. */
export const contributionColumns = {
  workgroup: {
    title: 'Werkgroep',
    reader: code({ max: 300 }),
    // The form of one workgroup has no such column: it says for whom it is in its hidden header.
    required: false,
    synonyms: ['Nr werkgroep', 'Werkgroepnummer', 'Naam werkgroep'],
  },
  question: { title: 'Vraag', reader: code({ max: 1000 }), required: true, synonyms: ['Vraagnummer', 'Nr vraag'] },
  sentence: { title: 'Zin', reader: text({ max: 4000 }), required: true, synonyms: ['Inbreng', 'Antwoord', 'Tekst'] },
  kind: { title: 'Soort bron', reader: code({ max: 60 }), required: false, synonyms: [] },
  source: {
    title: 'Waar in de bron',
    reader: text({ max: 500 }),
    required: false,
    synonyms: ['Bron', 'Toelichting bron'],
  },
} satisfies SheetColumns;
