import { IsString, Matches } from 'class-validator';

export class ReadFeedRequest {
  /** Het geheim uit de koppeling. */
  @IsString()
  @Matches(/^[\w-]{20,100}$/)
  token: string;
}
