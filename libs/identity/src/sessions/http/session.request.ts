import { IsEmail, IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class SignInRequest {
  @IsEmail()
  @MaxLength(320)
  email: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password: string;
}
