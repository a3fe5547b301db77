import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { LEDGER_SIDES, type LedgerSide } from '../../ledger/domain/ledger';
import { BOOK_FIELDS, type BoardField } from '../domain/board-measures';
import { BoardStandRequest } from './budget-board.request';

const FIELDS = [...new Set(Object.values(BOOK_FIELDS).flat())];
const PLACE = /^$|^[a-z-]+:[^,]*(,[a-z-]+:[^,]*)*$/;

/** One figure of the board: a column of a line. */
export class BoardPartsRequest extends BoardStandRequest {
  /** Begrip: een van de kolommen van het bord. */
  @IsIn(FIELDS)
  field: BoardField;

  /** Waar: `verdeling:lid`, met komma's, zoals de stappen van de regel; leeg: het totaal. */
  @IsOptional()
  @IsString()
  @MaxLength(400)
  @Matches(PLACE)
  place?: string;

  /** Lasten of baten; leeg: lasten. */
  @IsOptional()
  @IsIn(LEDGER_SIDES)
  side?: LedgerSide;

  /**
   * Alleen boekingen die vanaf dit moment bekend werden: wat een vergelijking later bekend noemt.
   * @format date-time
   */
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(40)
  knownSince?: string;

  /** Vervolg na deze bladzijde: de waarde `next` van het vorige antwoord. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  after?: string;

  /** Aantal per bladzijde, hooguit 200. */
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}
