import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { Settings } from '@koersvast/platform';
import { Logger } from 'nestjs-pino';
import { ApiModule } from './api.module';
import { harden } from './http/harden';
import { traceIdOf } from './http/logging';
import { serveApiDocument } from './http/serve-api-document';
import { serveWebApp } from './http/web-app';

const adapterFor = (settings: Settings) =>
  new FastifyAdapter({
    trustProxy: settings.TRUST_PROXY,
    bodyLimit: 1024 * 1024,
    genReqId: traceIdOf,
    // An open event stream must not keep the process from stopping.
    forceCloseConnections: true,
    // Monitoring asks at the root, where it asks every process.
    rewriteUrl: ({ url = '/' }) => (url.startsWith('/health/') ? `/api/v1${url}` : url),
    routerOptions: { ignoreTrailingSlash: false },
  });

/** The application without listening: for the process, for the OpenAPI document and for the tests. */
export async function createApplication(settings: Settings, connect = true): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.with(settings, connect),
    adapterFor(settings),
    {
      bufferLogs: true,
      abortOnError: false,
    },
  );
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api/v1');
  if (!connect) return app;
  app.enableShutdownHooks();
  await harden(app, settings);
  await serveApiDocument(app);
  await serveWebApp(app);
  return app;
}
