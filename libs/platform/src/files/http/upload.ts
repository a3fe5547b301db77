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
import type { FastifyReply } from 'fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { DomainError } from '@koersvast/kernel';
import { ActingRequest } from '../../access/access.guard';
import { UploadSpool } from '../upload-spool';

export interface UploadedFile {
  name: string;
  bytes: Buffer;
  sha256: string;
  /** Where a file lies that is too big to hold in memory; `bytes` is then empty. Gone when the answer is out. */
  path?: string;
}

const MEGABYTES = 20;
/** The most that a route takes which says that its files may be big. */
const BIG_MEGABYTES = 512;

/**
 * Reads a multipart upload before the transaction begins: a slow line must not hold a connection. The body becomes the
 * plain fields; the Idempotency-Key covers the file by its SHA-256.
 */
@Injectable()
export class UploadGuard implements CanActivate {
  protected readonly megabytes: number = MEGABYTES;

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ActingRequest>();
    if (!request.isMultipart()) throw new DomainError('platform.upload-expected', { status: 415 });
    const fields: Record<string, string> = {};
    for await (const part of request.parts({ limits: { fileSize: this.megabytes * 1_048_576, files: 1 } })) {
      if (part.type === 'file')
        request.upload = await this.read(part, context.switchToHttp().getResponse<FastifyReply>());
      else fields[part.fieldname] = String(part.value);
    }
    if (!request.upload) throw new DomainError('platform.upload-missing', { status: 400 });
    request.body = fields;
    return true;
  }

  protected async read(part: MultipartFile, _reply: FastifyReply): Promise<UploadedFile> {
    const bytes = await part.toBuffer().catch((error: Error) => this.refuse(error));
    return { name: part.filename, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  protected refuse(error: Error & { statusCode?: number }): never {
    if (error.statusCode !== 413) throw error;
    throw new DomainError('platform.too-large', { status: 413, params: { limit: `${this.megabytes} MB` } });
  }
}

/** Up to the usual size in memory; what is bigger goes to the disk while it comes in, and counts and hashes the same. */
@Injectable()
export class BigUploadGuard extends UploadGuard {
  protected override readonly megabytes = BIG_MEGABYTES;

  constructor(private readonly spool: UploadSpool) {
    super();
  }

  protected override async read(part: MultipartFile, reply: FastifyReply): Promise<UploadedFile> {
    const hash = createHash('sha256');
    const held: Buffer[] = [];
    let size = 0;
    const aside = this.spool.aside();
    // Kept by whoever takes it from there; else it goes with the answer, also when the line breaks.
    reply.raw.once('close', () => void aside.drop());
    try {
      for await (const chunk of part.file as AsyncIterable<Buffer>) {
        hash.update(chunk);
        size += chunk.length;
        if (size <= MEGABYTES * 1_048_576) held.push(chunk);
        else await aside.write(...held.splice(0), chunk);
      }
      if (part.file.truncated) this.refuse(Object.assign(new Error('too large'), { statusCode: 413 }));
    } catch (error) {
      await aside.drop();
      throw error;
    }
    const file = { name: part.filename, sha256: hash.digest('hex') };
    if (size <= MEGABYTES * 1_048_576) return { ...file, bytes: Buffer.concat(held) };
    return { ...file, bytes: Buffer.alloc(0), path: await aside.close() };
  }
}

/** A route that takes one file, named `file`, with plain text fields beside it. */
export const TakesUpload = (
  fields: Record<string, { description: string; optional?: boolean }> = {},
  { big = false }: { big?: boolean } = {},
) =>
  applyDecorators(
    UseGuards(big ? BigUploadGuard : UploadGuard),
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
