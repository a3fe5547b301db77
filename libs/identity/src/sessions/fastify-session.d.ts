import 'fastify';
import '@fastify/session';
import '@fastify/csrf-protection';
import '@fastify/cookie';

declare module 'fastify' {
  interface Session {
    userId?: string;
    origin?: string;
  }
  interface FastifyRequest {
    /** Set by passport during sign-in only. */
    user?: unknown;
  }
}
