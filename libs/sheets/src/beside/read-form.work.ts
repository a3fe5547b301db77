import type { FormDefinition } from '../form-workbook/form-definition';
import { ReadForm, readForm } from '../form-workbook/read-form';
import type { SideWork } from './side-work';

export type ReadFormWork = SideWork<
  { bytes: Uint8Array; fileName: string; definition: FormDefinition },
  never,
  ReadForm
>;

/** A filled form, beside the process. */
export const work: ReadFormWork = async function* ({ bytes, fileName, definition }) {
  return readForm(bytes, fileName, definition);
};
