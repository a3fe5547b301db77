import { PageRequest, ROLES, Role } from '@koersvast/platform';
import { IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

export class UserListRequest extends PageRequest {
  @IsOptional()
  @IsIn(['ACTIVE', 'DISABLED'])
  state?: 'ACTIVE' | 'DISABLED';
}

export class ColleagueListRequest extends PageRequest {
  /** Alleen wie dit recht heeft, bijvoorbeeld `requirement.write`. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  permission?: string;

  /** Alleen wie bij deze aanbesteding mag. */
  @IsOptional()
  @IsUUID()
  tenderId?: string;
}

export class CreateUserRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  name: string;

  @IsEmail()
  @MaxLength(320)
  email: string;

  /** Eerste wachtwoord, ten minste 12 tekens; de gebruiker wijzigt het zelf. */
  @IsString()
  @MinLength(12)
  @MaxLength(200)
  password: string;
}

export class ChangeUserRequest {
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  name?: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(320)
  email?: string;

  @IsOptional()
  @IsIn(['ACTIVE', 'DISABLED'])
  state?: 'ACTIVE' | 'DISABLED';
}

export class GrantRoleRequest {
  @IsIn(ROLES)
  role: Role;

  /** Leeg mag alleen bij een beheerder van alle programma's. */
  @IsOptional()
  @IsUUID()
  programmeId?: string;

  /** Beperkt wijzigen en akkoord geven tot één gemeente. */
  @IsOptional()
  @IsUUID()
  municipalityId?: string;

  @IsOptional()
  @IsUUID()
  tenderId?: string;

  /** Verplicht bij een werkgroeplid. */
  @IsOptional()
  @IsUUID()
  workgroupId?: string;
}

export class SetPasswordRequest {
  /** Ten minste 12 tekens. */
  @IsString()
  @MinLength(12)
  @MaxLength(200)
  password: string;
}

export class ChangeOwnPasswordRequest extends SetPasswordRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  currentPassword: string;
}
