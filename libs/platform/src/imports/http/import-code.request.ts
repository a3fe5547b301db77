import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageRequest } from '../../http/paging';

export class ImportCodeListRequest extends PageRequest {
  /** Alleen van deze soort; zie /import-targets. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  target?: string;
}

export class ChangeImportCodeRequest {
  /** Waar de code voor staat: een van `choices`. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  value: string;
}
