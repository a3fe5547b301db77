import { IsEmail, IsNotEmpty, IsString, MaxLength, MinLength } from 'class-validator';

export class SetUpRequest {
  /** De code die bij de eerste start is getoond. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  code: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  name: string;

  @IsEmail()
  @MaxLength(320)
  email: string;

  /** Ten minste 12 tekens. */
  @IsString()
  @MinLength(12)
  @MaxLength(200)
  password: string;
}
