import { cellsToTake, compareRow } from './compare-row';
import { cellsHash, readStamp, writeStamp } from './row-stamp';
import { asWritten, choiceValue } from './sheet-choices';
import { EDIT_FIELDS, EditCells, fieldPlaces, isSheetHeader } from './sheet-columns';

const base: EditCells = {
  ...(Object.fromEntries(EDIT_FIELDS.map((field) => [field, ''])) as EditCells),
  ...{ title: 'Titel', text: 'Tekst', buildingBlock: '1 Netwerk', owner: 'A' },
};

describe('a row that comes back from a sheet', () => {
  it('is unchanged when its cells say what they said @eis KV-891', () => {
    expect(compareRow({ mine: base, stored: base, base })).toEqual([]);
  });

  it('does not undo what others changed in cells that this person left alone', () => {
    expect(compareRow({ mine: base, stored: { ...base, title: 'Nieuwer' }, base })).toEqual([]);
  });

  it('has a clash where both changed the same cell, and none where only one did @eis KV-892', () => {
    const mine = { ...base, title: 'Mijn titel', text: 'Mijn tekst' };
    const cells = compareRow({ mine, stored: { ...base, title: 'Hun titel' }, base });
    expect(cells.map(({ field, clash }) => [field, clash])).toEqual([
      ['title', true],
      ['text', false],
    ]);
    expect(cellsToTake(cells, 'MINE').map(({ after }) => after)).toEqual(['Mijn titel', 'Mijn tekst']);
    expect(cellsToTake(cells, 'THEIRS').map(({ after }) => after)).toEqual(['Mijn tekst']);
    expect(cellsToTake(cells, 'SKIP')).toEqual([]);
  });

  it('is a clash when what it was cannot be told, and none when both wrote the same', () => {
    const unknown = { ...base, owner: null };
    expect(compareRow({ mine: { owner: 'B' }, stored: base, base: unknown })[0]!.clash).toBe(true);
    expect(compareRow({ mine: { title: 'Zelfde' }, stored: { ...base, title: 'Zelfde' }, base })).toEqual([]);
  });

  it('leaves a field alone whose column was taken out of the file', () => {
    expect(compareRow({ mine: {}, stored: base, base })).toEqual([]);
  });
});

describe('the stamp of a row', () => {
  it('is read as it was written, and is nothing when somebody typed over it', () => {
    const stamp = { sheet: 7, version: 3, state: 'IN_REVIEW', hash: cellsHash(base) };
    expect(readStamp(writeStamp(stamp))).toEqual(stamp);
    expect(['', 'x', 'E1.2', 'E1.2.DRAFT.zz'].map(readStamp)).toEqual([null, null, null, null]);
    expect(cellsHash({ ...base, owner: 'B' })).not.toBe(stamp.hash);
  });
});

describe('a cell with a closed list', () => {
  it('means its choice in any case, nothing when empty, and is no choice otherwise', () => {
    expect(['JA', ' nee ', '', 'misschien'].map((cell) => choiceValue('testable', cell))).toEqual([true, false, null, undefined]); // prettier-ignore
    expect(['ja', 'Nee', ''].map((cell) => choiceValue('asksTurnover', cell))).toEqual([true, false, false]);
  });

  it('reads as the sheet would have written it, so that other capitals are no change', () => {
    expect(asWritten('evidenceMoment', 'Op  verzoek')).toBe('op verzoek');
    expect([asWritten('asksTurnover', 'nee'), asWritten('asksTurnover', '')]).toEqual(['', '']);
    expect([asWritten('testable', 'misschien'), asWritten('title', 'JA')]).toEqual(['misschien', 'JA']);
  });
});

describe('the columns of a sheet', () => {
  it('are known by name, in any order and among others', () => {
    expect(fieldPlaces(['Mijn notitie', 'tekst', ' CODE ', 'Titel (oud)'])).toEqual({ code: 2, text: 1 });
    expect([isSheetHeader(['Programma van Eisen']), isSheetHeader(['Code', 'Titel'])]).toEqual([false, true]);
  });
});
