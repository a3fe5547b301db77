import { ReadSheetOptions, SheetPart, sheetParts } from '../read-sheet';
import type { SideWork } from './side-work';

export type ReadSheetWork = SideWork<
  { bytes: Uint8Array; fileName: string; options: ReadSheetOptions },
  SheetPart,
  void
>;

/** A sheet, beside the process. */
export const work: ReadSheetWork = ({ bytes, fileName, options }) => sheetParts(bytes, fileName, options);
