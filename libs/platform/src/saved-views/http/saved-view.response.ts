import { ApiProperty } from '@nestjs/swagger';

export class SavedViewResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** Welke lijst, bijvoorbeeld `requirements`. */
  screen: string;
  name: string;
  /** Zoekwoorden, filters en volgorde, zoals in het adres van het scherm. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  query: Record<string, string>;
  /** Welke kolommen, in welke volgorde en hoe breed. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  layout: Record<string, unknown>;
  /** Gedeeld met het programma. */
  shared: boolean;
  mine: boolean;
  owner: string;
  /** Het scherm opent voor u met deze weergave. */
  isDefault: boolean;
  rowVersion: number;
}

export class SavedViewListResponse {
  items: SavedViewResponse[];
  next: string | null;
}
