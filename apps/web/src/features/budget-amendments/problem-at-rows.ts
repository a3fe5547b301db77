import { asProblem, Problem } from '@web/api/problem';

const ROW = /^(?:\/parts\/(\d+))?\/rows\/(\d+)\/(\w+)(.*)$/;
/** Names of the API that the form gives another. */
const NAMES: Record<string, string> = { newLine: 'fresh', receivableChange: 'receivable' };

/**
 * The API knows only the rows that were finished; the form has more. What it refuses is put at the row where it was typed.
 * @param at per part the places in the form of the rows that were sent
 */
export async function atRows<Result>(at: readonly number[][], save: () => Promise<Result>): Promise<Result> {
  try {
    return await save();
  } catch (error) {
    const { status, code, message, fields, traceId } = asProblem(error);
    const errors = fields.map((field) => ({ ...field, detail: field.message, pointer: inForm(field.pointer, at) }));
    throw new Problem(status, { code, detail: message, traceId, errors });
  }
}

function inForm(pointer: string, at: readonly number[][]): string {
  const found = ROW.exec(pointer);
  if (!found) return pointer;
  const [, part = '0', row, name, rest] = found;
  const n = at[Number(part)]?.[Number(row)] ?? Number(row);
  return `/parts/${part}/rows/${n}/${NAMES[name!] ?? name}${rest}`;
}
