import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import { LEDGER_SIDES, type LedgerSide } from '../../ledger/domain/ledger';
import { BOARD_BOOKS, BOOK_FIELDS, type BoardBook, type BoardField } from '../domain/board-measures';
import { PIVOT_DIMENSIONS, type PivotDimension } from '../domain/pivot';
import { BoardStandRequest } from './budget-board.request';

const FIELDS = [...new Set(Object.values(BOOK_FIELDS).flat())];

/** Which division of which book, at which stand. */
export class BoardPivotRequest extends BoardStandRequest {
  /** Boek: contractbudget met bestedingen, begroting met grootboek, of alle boeken naast elkaar. */
  @IsOptional()
  @IsIn(BOARD_BOOKS)
  book?: BoardBook;

  /** Waarover de regels zijn verdeeld, van buiten naar binnen, met komma's; leeg: gemeente en bouwsteen. */
  @IsOptional()
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value))
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(3)
  @IsIn(PIVOT_DIMENSIONS, { each: true })
  rows?: PivotDimension[];

  /** Waarover de kolommen zijn verdeeld; leeg: de kolommen zijn de begrippen van het boek. */
  @IsOptional()
  @IsIn(PIVOT_DIMENSIONS)
  columns?: PivotDimension;

  /** Welk begrip in de kolommen staat wanneer zij zijn verdeeld. */
  @IsOptional()
  @IsIn(FIELDS)
  field?: BoardField;

  /** Lasten of baten van de begroting en het grootboek; leeg: lasten. */
  @IsOptional()
  @IsIn(LEDGER_SIDES)
  side?: LedgerSide;
}
