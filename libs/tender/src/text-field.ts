import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

const trimmed = Transform(({ value }) => (typeof value === 'string' ? value.trim() : value));

/** Text that must say something: blanks at the ends go, blanks alone are nothing. */
export const RequiredText = (limit: number) => applyDecorators(trimmed, IsNotEmpty(), IsString(), MaxLength(limit));

/** Text that may be left out or empty. */
export const OptionalText = (limit: number) => applyDecorators(trimmed, IsOptional(), IsString(), MaxLength(limit));
