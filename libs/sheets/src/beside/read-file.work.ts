import { bytesInFile } from '../byte-source';
import { bigSheetLimits } from '../limits';
import { ReadSheetOptions, SheetPart, sheetParts } from '../read-sheet';
import type { SideWork } from './side-work';

export interface ReadFileOptions extends ReadSheetOptions {
  /** Just the rows with these numbers. */
  only?: readonly number[];
}

export type ReadFileWork = SideWork<{ path: string; fileName: string; options: ReadFileOptions }, SheetPart, void>;

/** A sheet on the disk, beside the process. */
export const work: ReadFileWork = async function* ({ path, fileName, options: { only, ...options } }) {
  const wanted = only && new Set(only);
  for await (const part of sheetParts(bytesInFile(path), fileName, options, bigSheetLimits)) {
    if ('head' in part || !wanted) yield part;
    else {
      const rows = part.rows.filter(({ number }) => wanted.has(number));
      if (rows.length > 0) yield { rows, problems: [] };
    }
  }
};
