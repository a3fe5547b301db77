import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { KeyFigureEntity } from '../data/key-figure.entity';
import type { KeyFigure } from '../domain/key-figure';

export interface NewKeyFigure extends KeyFigure {
  municipalityId: string;
  year: number;
  source: string;
  /** One more than the last number of the same. */
  revision: number;
}

/** Adds numbers for keys; what was there before stays. */
@Injectable()
export class KeepKeyFigures {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(programmeId: string, importId: string, figures: readonly NewKeyFigure[]): Promise<void> {
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork.repo(KeyFigureEntity).insert(
      figures.map(({ quantity, ...figure }) => ({
        ...{ id: newId(), programmeId, importId, recordedBy, quantity: quantity.toString() },
        ...figure,
      })),
    );
  }
}
