import {
  applyDecorators,
  CanActivate,
  createParamDecorator,
  ExecutionContext,
  Injectable,
  UseGuards,
} from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { MultipartFile } from '@fastify/multipart';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { DomainError } from '@koersvast/kernel';
import { ActingRequest } from '../../access/access.guard';

export interface UploadedFile {
  name: string;
  bytes: Buffer;
  sha256: string;
}

const MEGABYTES = 20;

/**
 * Reads a multipart upload before the transaction begins: a slow line must not hold a connection. The body becomes the
 * plain fields; the Idempotency-Key covers the file by its SHA-256.
 */
@Injectable()
export class UploadGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ActingRequest>();
    if (!request.isMultipart()) throw new DomainError('platform.upload-expected', { status: 415 });
    const fields: Record<string, string> = {};
    for await (const part of request.parts({ limits: { fileSize: MEGABYTES * 1_048_576, files: 1 } })) {
      if (part.type === 'file') request.upload = await this.read(part);
      else fields[part.fieldname] = String(part.value);
    }
    if (!request.upload) throw new DomainError('platform.upload-missing', { status: 400 });
    request.body = fields;
    return true;
  }

  private async read(part: MultipartFile): Promise<UploadedFile> {
    const bytes = await part.toBuffer().catch((error: { statusCode?: number }) => {
      if (error.statusCode !== 413) throw error;
      throw new DomainError('platform.too-large', { status: 413, params: { limit: `${MEGABYTES} MB` } });
    });
    return { name: part.filename, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  }
}

/** A route that takes one file, named `file`, with plain text fields beside it. */
export const TakesUpload = (fields: Record<string, { description: string; optional?: boolean }> = {}) =>
  applyDecorators(
    UseGuards(UploadGuard),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: [...Object.keys(fields).filter((name) => !fields[name]!.optional), 'file'],
        properties: {
          ...Object.fromEntries(
            Object.entries(fields).map(([name, { description }]) => [name, { type: 'string', description }]),
          ),
          file: { type: 'string', format: 'binary' },
        },
      },
    }),
  );

/** The file of a route with `@TakesUpload()`. */
export const Upload = createParamDecorator(
  (_: unknown, context: ExecutionContext): UploadedFile =>
    context.switchToHttp().getRequest<ActingRequest>().upload as UploadedFile,
);
