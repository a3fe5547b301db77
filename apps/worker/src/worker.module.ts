import { DynamicModule, Module } from '@nestjs/common';
import { PlatformModule, Settings } from '@koersvast/platform';
import { LoggerModule } from 'nestjs-pino';
import { featureModules, permissions, textsNl } from '../../api/src/features';
import { loggerOptions } from '../../api/src/http/logging';

/** The job process: the same features as the HTTP process, without a listener. */
@Module({})
export class WorkerModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        LoggerModule.forRoot(loggerOptions(settings.LOG_LEVEL)),
        PlatformModule.forRoot({ settings, permissions, texts: textsNl, applicationName: 'koersvast-worker' }),
        ...featureModules,
      ],
    };
  }
}
