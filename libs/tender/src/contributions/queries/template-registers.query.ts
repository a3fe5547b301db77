import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';

interface Numbered {
  id: string;
  number: number;
  label: string;
}

export interface TemplateRegisters {
  workgroups: Numbered[];
  questions: Numbered[];
  /** Of the questions, 16 hex digits: another question under a number gives another one. */
  fingerprint: string;
}

/** How a form names a workgroup or a question: `4 Wat werkt nu goed?`. */
export const numbered = ({ number, label }: Numbered): string => `${number} ${label.replace(/\s+/gu, ' ').trim()}`;

/** What a form for contributions offers to choose from. */
@Injectable()
export class TemplateRegistersQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(programmeId: string): Promise<TemplateRegisters> {
    const workgroups = await this.unitOfWork.query<Numbered>(
      'select id, number, name as label from workgroup where programme_id = $1 order by number',
      [programmeId],
    );
    const questions = await this.unitOfWork.query<Numbered>(
      'select id, number, label from workgroup_question where programme_id = $1 order by number',
      [programmeId],
    );
    const asked = JSON.stringify(questions.map(({ id, number, label }) => [id, number, label]));
    return { workgroups, questions, fingerprint: createHash('sha256').update(asked).digest('hex').slice(0, 16) };
  }
}
