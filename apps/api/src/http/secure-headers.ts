import helmet from '@fastify/helmet';
import { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** The content security policy and its companions; upgrading to https only where there is https. */
export const policy = (secure: boolean) => ({
  enableCSPNonces: true,
  crossOriginEmbedderPolicy: false,
  hsts: secure ? { maxAge: 31_536_000 } : (false as const),
  referrerPolicy: { policy: 'same-origin' as const },
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      // Only what the page itself fetched and made a blob of: a PDF of an offer beside the scoring form.
      frameSrc: ['blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      ...(secure ? { upgradeInsecureRequests: [] } : {}),
    },
  },
});

/**
 * Security headers on every answer. A page has a nonce of its own; an answer of the API has no scripts, so its headers
 * are worked out once and then the same for all.
 */
export async function secureHeaders(
  app: NestFastifyApplication,
  fastify: FastifyInstance,
  { enableCSPNonces, ...fixed }: ReturnType<typeof policy>,
): Promise<void> {
  fastify.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api/')) Object.assign(route, { helmet: false });
  });
  await app.register(helmet as never, { enableCSPNonces, ...fixed } as never);
  let headers: [string, string][] | null = null;
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!request.url.startsWith('/api/')) return done();
    if (!headers) {
      reply.helmet(fixed);
      headers = Object.entries(reply.raw.getHeaders()) as [string, string][];
    }
    for (const [name, value] of headers) reply.raw.setHeader(name, value);
    done();
  });
}
