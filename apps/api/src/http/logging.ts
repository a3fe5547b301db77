import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Params } from 'nestjs-pino';

/** The path without its query: what a person searches for may be confidential. */
const pathOf = (url = '') => url.split('?')[0]!;

const traceIds = new WeakMap<object, string>();

/** One id per request, the same in the log line, the X-Request-Id and the problem that a person reports. */
export function traceIdOf(request: object): string {
  const id = traceIds.get(request) ?? randomUUID();
  traceIds.set(request, id);
  return id;
}

/**
 * Structured logs by allow list: method, path, status, duration and trace id. No bodies, query strings, headers,
 * cookies, names or addresses (security.md T20).
 */
export const loggerOptions = (level: string): Params => ({
  pinoHttp: {
    level,
    genReqId: traceIdOf,
    autoLogging: { ignore: (request: IncomingMessage) => pathOf(request.url).includes('/health/') },
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: pathOf(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: (error: { type?: string; code?: string; stack?: string }) => ({
        type: error.type,
        code: error.code,
        stack: error.stack,
      }),
    },
  },
});
