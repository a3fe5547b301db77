import { OpenText } from '@koersvast/platform';
import { IsOptional, IsUUID } from 'class-validator';

export class SimilarRequirementRequest {
  @IsUUID()
  tenderId: string;

  /** Titel tot nu toe. */
  @OpenText(200)
  title: string;

  /** Tekst tot nu toe. */
  @OpenText(20000)
  text: string;

  /** De eis die wordt gewijzigd: die lijkt op zichzelf. */
  @IsOptional()
  @IsUUID()
  exceptId?: string;
}
