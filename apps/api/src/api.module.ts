import { DynamicModule, Module } from '@nestjs/common';
import { PlatformModule, Settings } from '@koersvast/platform';
import { LoggerModule } from 'nestjs-pino';
import { featureModules, permissions, textsNl } from './features';
import { HealthController } from './health/health.controller';
import { RouteRules } from './http/route-rules';
import { loggerOptions } from './http/logging';

/** The HTTP process: composition only. */
@Module({})
export class ApiModule {
  static with(settings: Settings, connect = true): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        LoggerModule.forRoot(loggerOptions(settings.LOG_LEVEL)),
        PlatformModule.forRoot({ settings, permissions, texts: textsNl, applicationName: 'koersvast-api', connect }),
        ...featureModules,
      ],
      controllers: [HealthController],
      providers: [RouteRules],
    };
  }
}
