import { containsBsn, maskBsn, TextParams } from '@koersvast/kernel';
import type { RequirementKind } from '../../requirements/domain/requirement-kind';
import { choiceLabels, choiceValue, isChoice } from './sheet-choices';
import { EditField, SHEET_FIELDS } from './sheet-columns';
import type { SheetReferences } from './sheet-references';

/** What is stored for a cell: a text, a choice, a place, or the id of a building block or colleague. */
export type CellValue = string | number | boolean | null;

/** Control characters and half surrogate pairs can be written in a workbook, and not be stored. */
export const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}|\ufffe|\uffff/u;

const MOST_POSITION = 1_000_000;

interface CellProblem {
  code: string;
  params: TextParams;
}

/** What is wrong with a cell that somebody changed, or null. `kind` is undefined while a new row has none. */
export function cellProblem(
  field: EditField,
  text: string,
  kind: RequirementKind | undefined,
  references: SheetReferences,
): CellProblem | null {
  const { max, title: column } = SHEET_FIELDS.find(({ key }) => key === field)!;
  if (containsBsn(text)) return { code: 'sheets.cell.bsn', params: {} };
  if (UNSTORABLE.test(text)) return { code: 'requirement-import.unstorable', params: { column } };
  if (max !== null && text.length > max) return { code: 'sheets.text.too-long', params: { length: text.length, max } };
  if ((field === 'title' || field === 'text') && text === '')
    return { code: 'sheets.cell.required', params: { column } };
  if (field === 'exclusionGround' && text !== '' && kind !== undefined && kind !== 'EXCLUSION') {
    return { code: 'requirement-import.no-exclusion', params: {} };
  }
  return lookupProblem(field, text, references);
}

/** A cell that must be one of a list, or a number. */
function lookupProblem(field: EditField, text: string, references: SheetReferences): CellProblem | null {
  const params = { value: maskBsn(text).slice(0, 60) };
  if (field === 'position' && !isPosition(text)) return { code: 'requirement-import.position-wrong', params };
  if (field === 'buildingBlock' && text !== '' && references.block(text) === null)
    return { code: 'requirement-import.block-unknown', params };
  if (field === 'owner' && text !== '' && references.colleague(text) === null)
    return { code: 'requirement-import.owner-unknown', params };
  if (isChoice(field) && choiceValue(field, text) === undefined) {
    return {
      code: 'requirement-import.choice-unknown',
      params: { ...params, choices: choiceLabels(field).join(', ') },
    };
  }
  return null;
}

const isPosition = (text: string): boolean => /^\d{1,7}$/.test(text) && Number(text) <= MOST_POSITION;

/** The value of a cell in which `cellProblem` found nothing wrong. */
export function valueOfCell(field: EditField, text: string, references: SheetReferences): CellValue {
  if (isChoice(field)) return choiceValue(field, text) ?? null;
  if (field === 'position') return Number(text);
  if (field === 'buildingBlock') return text === '' ? null : references.block(text);
  if (field === 'owner') return text === '' ? null : references.colleague(text);
  return text;
}
