import { IsLocalDate, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Channel, CHANNELS, Sharing, SHARINGS } from '../domain/sharing';

class HandingRequest {
  @IsIn(CHANNELS)
  channel: Channel;

  /** De dag waarop het is gegeven; niet in de toekomst. */
  @IsLocalDate()
  givenOn: string;

  /** Wie het kregen; leeg of weg bij TENDERNED, want dat is voor iedereen. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  partyIds?: string[];

  @OptionalText(500)
  note?: string;
}

export class DiscloseFactRequest extends HandingRequest {}

export class RecordFactRequest extends HandingRequest {
  @IsIn(['FACT', 'DOCUMENT'])
  kind: 'FACT' | 'DOCUMENT';

  /** Wat is gezegd, of de naam van het stuk dat is gegeven. */
  @RequiredText(4000)
  text: string;
}

/** Een zin uit een gespreksverslag die de aanbestedende dienst daar vertelde. */
export class MarkFactRequest {
  @IsUUID()
  minutesId: string;

  /** Plaats van het eerste teken in de tekst van het verslag. */
  @IsInt()
  @Min(0)
  @Max(50000)
  starts: number;

  @RequiredText(4000)
  words: string;
}

export class FactReasonRequest {
  @RequiredText(2000)
  reason: string;
}

export class ConfidentialFactRequest extends FactReasonRequest {
  /** De partij van wie het is. */
  @IsUUID()
  partyId: string;
}

export class DisclosureListRequest extends PageRequest {
  @IsOptional()
  @IsIn(SHARINGS)
  sharing?: Sharing;
}
