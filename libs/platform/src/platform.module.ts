import { DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessGuard } from './access/access.guard';
import { PermissionTable } from './access/permissions';
import { ApprovalListQuery } from './approvals/approval-list.query';
import { ApprovalSubjects } from './approvals/approval-subject';
import { ApprovalWorkSource } from './approvals/approval-work.source';
import { Approvals } from './approvals/approvals';
import { AuditListQuery } from './audit/audit-list.query';
import { AuditController } from './audit/http/audit.controller';
import { ApprovalEntity } from './approvals/data/approval.entity';
import { ApprovalStore } from './approvals/data/approval.store';
import { Mandates } from './approvals/mandates';
import { ApprovalsController } from './approvals/http/approvals.controller';
import { CalendarSources } from './calendar/calendar-source';
import { Clock } from './clock/clock';
import { CodeSeries } from './codes/code-series';
import { Settings } from './config/settings';
import { postgresOptions } from './database/data-source-options';
import { OwnershipCheck } from './database/ownership-check';
import { UnitOfWork } from './database/unit-of-work';
import { EtagInterceptor } from './http/etag.interceptor';
import { ProblemFilter } from './http/problem.filter';
import { TransactionInterceptor } from './http/transaction.interceptor';
import { inputValidation, WelcomeTextPipe } from './http/validation';
import { ExportsModule } from './exports/exports.module';
import { FilesModule } from './files/files.module';
import { ImportsModule } from './imports/imports.module';
import { JobsModule } from './jobs/jobs.module';
import { SavedViewsModule } from './saved-views/saved-views.module';
import { MailModule } from './mail/mail.module';
import { SearchController } from './search/http/search.controller';
import { SearchIndex } from './search/search-index';
import { SearchQuery } from './search/search.query';
import { Texts, TextTable } from './texts/texts';
import { WorkSources } from './work/work-source';

export const PERMISSIONS = Symbol('permission table');

export interface PlatformOptions {
  settings: Settings;
  permissions: PermissionTable;
  texts: TextTable;
  applicationName: string;
  /** False only where no database is wanted: writing the OpenAPI document. */
  connect?: boolean;
}

/** What every feature stands on. Global, so that a feature imports nothing to use a unit of work. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ settings, permissions, texts, applicationName, connect = true }: PlatformOptions): DynamicModule {
    const services = [
      UnitOfWork,
      Clock,
      CodeSeries,
      SearchIndex,
      Approvals,
      ApprovalSubjects,
      CalendarSources,
      Mandates,
      WorkSources,
    ];
    const values = [
      { provide: Settings, useValue: settings },
      { provide: PERMISSIONS, useValue: permissions },
      { provide: Texts, useValue: new Texts(texts) },
    ];
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        ExportsModule,
        FilesModule,
        ImportsModule,
        JobsModule,
        MailModule,
        SavedViewsModule,
        TypeOrmModule.forRoot({
          ...postgresOptions(settings.DATABASE_URL, applicationName),
          autoLoadEntities: true,
          manualInitialization: !connect,
          retryAttempts: connect ? 10 : 0,
          retryDelay: 1_000,
        }),
        TypeOrmModule.forFeature([ApprovalEntity]),
      ],
      controllers: [ApprovalsController, AuditController, SearchController],
      providers: [
        ...services,
        ...values,
        ApprovalListQuery,
        ApprovalStore,
        ApprovalWorkSource,
        AuditListQuery,
        SearchQuery,
        ...(connect ? [OwnershipCheck] : []),
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
        { provide: APP_INTERCEPTOR, useClass: TransactionInterceptor },
        { provide: APP_PIPE, useFactory: inputValidation },
        { provide: APP_PIPE, useClass: WelcomeTextPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [...services, Settings, PERMISSIONS, Texts, DiscoveryModule],
    };
  }
}
