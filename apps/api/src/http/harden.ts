import { NestFastifyApplication } from '@nestjs/platform-fastify';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import multipart from '@fastify/multipart';
import session from '@fastify/session';
import { ABSOLUTE_HOURS, inRequest, PostgresSessionStore } from '@koersvast/identity';
import { DomainError } from '@koersvast/kernel';
import { Settings } from '@koersvast/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { policy, secureHeaders } from './secure-headers';

export const API_VERSION = '1.0.0';
const UPLOAD_BYTES = 50 * 1024 * 1024;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A page of a list is packed at once: light, since a stream and a thread for it cost more than they save. */
const compression = { threshold: 2048, syncThreshold: 256 * 1024, zlibOptions: { level: 1 } };

/** A change from another site is refused before the token is looked at; without a session there is nothing to ride on. */
function guardUnsafe(fastify: FastifyInstance) {
  return (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void => {
    if (SAFE.has(request.method)) return done();
    const site = request.headers['sec-fetch-site'];
    if (site === 'cross-site') return done(new DomainError('platform.csrf', { status: 403 }));
    if (!request.session.userId || isSignIn(request)) return done();
    fastify.csrfProtection(request, reply, done);
  };
}

/** Many clients name JSON as the type of a body that they do not send: a transition such as /publish needs none. */
function forgetTypeOfNothing(request: FastifyRequest, _: FastifyReply, done: () => void): void {
  const { headers } = request;
  const empty =
    headers['content-length'] === undefined ? !headers['transfer-encoding'] : headers['content-length'] === '0';
  if (empty) delete headers['content-type'];
  done();
}

/** Signing in replaces the session that is there, so it needs no token of it. */
const isSignIn = (request: FastifyRequest) =>
  request.method === 'POST' && /\/session$/.test(request.url.split('?')[0]!);

/** Cookies, sessions, CSRF, security headers, uploads and compression, in the order in which they must run. */
export async function harden(app: NestFastifyApplication, settings: Settings): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await secureHeaders(app, fastify, policy(settings.secure));
  await app.register(compress as never, compression as never);
  await app.register(cookie as never);
  fastify.addHook('onRequest', (_, __, done) => inRequest(done));
  await app.register(
    session as never,
    {
      secret: settings.SESSION_SECRET,
      cookieName: settings.secure ? '__Host-koersvast' : 'koersvast',
      store: app.get(PostgresSessionStore),
      saveUninitialized: false,
      rolling: false,
      cookie: {
        secure: settings.secure,
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        maxAge: ABSOLUTE_HOURS * 3_600_000,
      },
    } as never,
  );
  await app.register(
    csrf as never,
    {
      sessionPlugin: '@fastify/session',
      getToken: (request: FastifyRequest) => request.headers['x-csrf-token'],
    } as never,
  );
  await app.register(multipart as never, { limits: { fileSize: UPLOAD_BYTES, files: 1, fields: 20 } } as never);
  fastify.addHook('onRequest', forgetTypeOfNothing);
  fastify.addHook('preHandler', guardUnsafe(fastify));
  fastify.addHook('onSend', (request, reply, payload, done) => {
    void reply.header('X-Request-Id', String(request.id));
    if (request.url.startsWith('/api/')) {
      void reply.header('API-Version', API_VERSION);
      if (!reply.hasHeader('Cache-Control')) void reply.header('Cache-Control', 'no-store');
    }
    done(null, payload);
  });
}
