import type { FeatureParts } from '@koersvast/platform';
import { KeepKeyFigures } from './commands/keep-key-figures';
import { KeyFigureEntity } from './data/key-figure.entity';
import { KeyFigureImport } from './exchange/key-figure.import';
import { KeyFiguresController } from './http/key-figures.controller';
import { KeyFigureQuery } from './queries/key-figure.query';

export const keyFigureParts: FeatureParts = {
  entities: [KeyFigureEntity],
  controllers: [KeyFiguresController],
  providers: [KeepKeyFigures, KeyFigureQuery, KeyFigureImport],
};
