import { quoted, readable, unreadable } from '@koersvast/kernel';
import { CellReader, code, SheetColumns, text } from '@koersvast/sheets';
import { isEmail, isKvk, tidyKvk } from '../domain/consultation-party';

/** Eight digits; a spreadsheet that took the number for an amount dropped the nil in front. */
const kvk: CellReader<string> = {
  freeText: false,
  read: (cell) => {
    const number = tidyKvk(cell.trim());
    return isKvk(number) ? readable(number) : unreadable('consultation.import-kvk', { value: quoted(cell) });
  },
};

const email: CellReader<string> = {
  freeText: false,
  read: (cell) => {
    const address = cell.trim().replace(/^mailto:/i, '');
    const fits = address.length <= 254 && isEmail(address);
    return fits ? readable(address) : unreadable('consultation.import-email', { value: quoted(cell) });
  },
};

/** Columns of a list of parties, one row per party. */
export const partyColumns = {
  name: {
    title: 'Naam',
    reader: text({ max: 200 }),
    required: true,
    synonyms: ['Partij', 'Organisatie', 'Bedrijfsnaam'],
  },
  kvkNumber: { title: 'KvK-nummer', reader: kvk, required: true, synonyms: ['KvK', 'KvK nummer', 'Handelsregister'] },
  contactName: {
    title: 'Contactpersoon',
    reader: text({ max: 120 }),
    required: false,
    synonyms: ['Contact', 'Naam contactpersoon'],
  },
  contactEmail: { title: 'E-mailadres', reader: email, required: false, synonyms: ['E-mail', 'Email', 'Mail'] },
  consultation: {
    title: 'Consultatie',
    reader: code({ max: 12 }),
    required: false,
    synonyms: ['Marktconsultatie', 'Code consultatie'],
  },
} satisfies SheetColumns;
