import { IsOptional, IsUUID } from 'class-validator';

export class FileContentRequest {
  /** Een eerdere versie; weglaten geeft de huidige. */
  @IsOptional()
  @IsUUID()
  versionId?: string;
}
