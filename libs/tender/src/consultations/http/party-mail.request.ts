import { RequiredText } from '@koersvast/platform';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';

export class PartyMailRequest {
  /** Aan wie; elke partij krijgt een eigen bericht en ziet de anderen niet. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  partyIds: string[];

  @RequiredText(200)
  subject: string;

  /** Dezelfde woorden voor elke partij. */
  @RequiredText(10_000)
  text: string;
}
