import { Module } from '@nestjs/common';
import { SavedViewsController } from './http/saved-views.controller';
import { SavedViewQuery } from './saved-view.query';
import { SavedViewStore } from './saved-view.store';

@Module({ controllers: [SavedViewsController], providers: [SavedViewQuery, SavedViewStore] })
export class SavedViewsModule {}
