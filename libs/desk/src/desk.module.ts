import { Module } from '@nestjs/common';
import { MyWorkController } from './my-work/http/my-work.controller';
import { MyWorkQuery } from './my-work/my-work.query';

/** What spans everything: the start page of a person. */
@Module({ controllers: [MyWorkController], providers: [MyWorkQuery] })
export class DeskModule {}
