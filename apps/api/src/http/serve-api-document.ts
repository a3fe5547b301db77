import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** The document that `npm run generate` wrote: beside the build, or in the source tree. */
const places = [join(__dirname, '../../../../openapi.json'), join(__dirname, '../../../web/src/api/openapi.json')];

/** Serves /api/v1/openapi.json: the committed document, so that what is published is what was checked. */
export async function serveApiDocument(app: NestFastifyApplication): Promise<void> {
  const place = places.find(existsSync);
  if (!place) return;
  const document = readFileSync(place, 'utf8');
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.get('/api/v1/openapi.json', (_, reply) =>
    reply.type('application/json; charset=utf-8').header('Access-Control-Allow-Origin', '*').send(document),
  );
}
