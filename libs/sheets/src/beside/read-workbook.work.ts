import { defaultSheetLimits } from '../limits';
import type { SheetRow } from '../sheet';
import { readWorkbook } from '../xlsx/workbook';
import { readWorksheet } from '../xlsx/worksheet';
import { CheckedZip } from '../zip';
import type { SideWork } from './side-work';

/** One visible sheet of a workbook as it stands, title lines and all. */
export interface RawSheet {
  name: string;
  rows: SheetRow[];
}

export type ReadWorkbookWork = SideWork<{ bytes: Uint8Array }, RawSheet, void>;

/** Every visible sheet of a workbook, beside the process. @throws DomainError as sheetParts */
export const work: ReadWorkbookWork = async function* ({ bytes }) {
  const zip = await CheckedZip.open(bytes, defaultSheetLimits);
  const workbook = await readWorkbook(zip);
  for (const sheet of workbook.sheets) {
    const { rows } = await readWorksheet(zip, workbook, sheet, defaultSheetLimits);
    yield { name: sheet.name, rows };
  }
};
