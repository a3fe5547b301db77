import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TraceLinkEntity } from './data/trace-link.entity';
import { TraceLinkStore } from './data/trace-link.store';
import { TraceController } from './http/trace.controller';
import { MiniThreadQuery } from './mini-thread.query';
import { Stations } from './stations';
import { SuspectWorkSource } from './suspect-work.source';
import { ThreadQuery } from './thread.query';
import { TraceLinkListQuery } from './trace-link-list.query';
import { TraceLinks } from './trace-links';

/** The rode draad. Global: every feature ties links and shows its own station. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([TraceLinkEntity])],
  controllers: [TraceController],
  providers: [
    MiniThreadQuery,
    Stations,
    SuspectWorkSource,
    ThreadQuery,
    TraceLinkListQuery,
    TraceLinkStore,
    TraceLinks,
  ],
  exports: [MiniThreadQuery, Stations, ThreadQuery, TraceLinks],
})
export class TraceModule {}
