import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** dist/web, seen from dist/apps/api/src/http or from the source tree. */
const folders = [join(__dirname, '../../../../web'), join(__dirname, '../../../../dist/web')];
const NONCE = /__CSP_NONCE__/g;
const STYLE_NONCE = '<meta property="csp-nonce" nonce="__CSP_NONCE__"';

/** Serves the built web app: hashed assets for ever, every other path the page itself with the nonce of this answer. */
export async function serveWebApp(app: NestFastifyApplication): Promise<void> {
  const root = folders.find((folder) => existsSync(join(folder, 'index.html')));
  if (!root) return;
  const page = readFileSync(join(root, 'index.html'), 'utf8');
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await app.register(
    fastifyStatic as never,
    {
      root: join(root, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      decorateReply: false,
    } as never,
  );
  fastify.get('/*', (request, reply) => {
    const path = request.url.split('?')[0]!;
    if (path.startsWith('/api/') || path.startsWith('/assets/')) return reply.callNotFound();
    const { script, style } = (reply as unknown as { cspNonce: { script: string; style: string } }).cspNonce;
    // The app reads the meta tag for the style elements that it adds itself.
    const html = page.replace(STYLE_NONCE, STYLE_NONCE.replace(NONCE, style)).replace(NONCE, script);
    return reply.type('text/html; charset=utf-8').header('Cache-Control', 'no-store').send(html);
  });
}
