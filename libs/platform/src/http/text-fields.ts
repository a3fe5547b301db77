import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsNotEmpty, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Text that must say something: blanks at the ends go, blanks alone are nothing. */
export const RequiredText = (limit: number) => applyDecorators(trimmed, IsNotEmpty(), IsString(), MaxLength(limit));

/** Text that may be empty, to be filled later. */
export const OpenText = (limit: number) => applyDecorators(trimmed, IsString(), MaxLength(limit));

/** Text that may be left out or empty. */
export const OptionalText = (limit: number) => applyDecorators(trimmed, IsOptional(), IsString(), MaxLength(limit));

/** In a change: may be left out; `null` is no value, unlike with IsOptional. */
export const LeftOut = () => ValidateIf((_, value: unknown) => value !== undefined);

/** In a change: may be left out, but when given it must say something. */
export const ChangedText = (limit: number) => applyDecorators(LeftOut(), RequiredText(limit));
