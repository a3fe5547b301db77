import type { FormDefinition } from '../form-workbook/form-definition';
import type { ReadForm } from '../form-workbook/read-form';
import { ReadSheetOptions, SheetPart, wholeSheet } from '../read-sheet';
import type { Sheet } from '../sheet';
import type { ReadFileOptions, ReadFileWork } from './read-file.work';
import type { ReadFormWork } from './read-form.work';
import type { ReadSheetWork } from './read-sheet.work';
import type { RawSheet, ReadWorkbookWork } from './read-workbook.work';
import { SideProcesses } from './side-processes';

/** Reads uploaded files beside the process; see sheetParts and readForm for what comes out and what is refused. */
export class SheetReaders extends SideProcesses {
  /** Part by part; the next part is made while this one is being dealt with, and no more than that. */
  parts(bytes: Uint8Array, fileName: string, options: ReadSheetOptions = {}): AsyncGenerator<SheetPart, void, void> {
    return this.run<ReadSheetWork>(require.resolve('./read-sheet.work'), { bytes, fileName, options });
  }

  /** As `parts`, of a file on the disk; it may be big. */
  fileParts(path: string, fileName: string, options: ReadFileOptions = {}): AsyncGenerator<SheetPart, void, void> {
    return this.run<ReadFileWork>(require.resolve('./read-file.work'), { path, fileName, options });
  }

  /** The whole sheet, for files that are compared with all that is there. */
  sheet(bytes: Uint8Array, fileName: string, options: ReadSheetOptions = {}): Promise<Sheet> {
    return wholeSheet(this.parts(bytes, fileName, options));
  }

  /** Every visible sheet of an xlsx as it stands: for comparing one workbook with another. */
  async workbook(bytes: Uint8Array): Promise<RawSheet[]> {
    const sheets: RawSheet[] = [];
    for await (const sheet of this.run<ReadWorkbookWork>(require.resolve('./read-workbook.work'), { bytes })) {
      sheets.push(sheet);
    }
    return sheets;
  }

  async form(bytes: Uint8Array, fileName: string, definition: FormDefinition): Promise<ReadForm> {
    const input = { bytes, fileName, definition };
    const reading = this.run<ReadFormWork>(require.resolve('./read-form.work'), input);
    for (;;) {
      const part = await reading.next();
      if (part.done) return part.value;
    }
  }
}
