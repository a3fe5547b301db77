import { RequiredText } from '@koersvast/platform';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsString } from 'class-validator';

export class AskLegalFormRequest {
  /** Twee of meer vormen uit de lijst. */
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsString({ each: true })
  codes: string[];

  /** Wanneer het besluit is gepland, in woorden. */
  @RequiredText(100)
  plannedFor: string;
}
