import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { awardCriteriaChapter } from './chapters/award-criteria';
import { baselineChapter } from './chapters/baseline';
import { clarificationsChapter } from './chapters/clarifications';
import { consultationChapter } from './chapters/consultation';
import { comingDecisionChapter } from './chapters/coming-decision';
import { decisionsChapter } from './chapters/decisions';
import { assessmentChapter, offersChapter } from './chapters/offers';
import { openWorkChapter } from './chapters/open-work';
import { planningChapter, reachedChapter } from './chapters/planning';
import { requirementsChapter } from './chapters/requirements';
import { tenderChapter } from './chapters/tender';
import { workgroupPagesChapter } from './chapters/workgroup-pages';
import { workgroupsChapter } from './chapters/workgroups';
import { modificationsChapter } from './chapters/modifications';
import { runningContractChapter } from './chapters/running-contract';
import { Story, type StoryPerson } from './story';

/** The whole story, in the order in which a tender goes; also what tests use when they need a filled tender. */
export async function tellStory(app: NestFastifyApplication, people: readonly StoryPerson[]): Promise<Story> {
  const story = await Story.open(app, people);
  await consultationChapter(story);
  story.on('2021-06-15');
  await workgroupsChapter(story);
  await workgroupPagesChapter(story);
  story.on('2021-07-06');
  await decisionsChapter(story);
  story.on('2021-09-06');
  await tenderChapter(story);
  await planningChapter(story);
  await requirementsChapter(story);
  await awardCriteriaChapter(story);
  const baselineId = await baselineChapter(story);
  story.on('2021-11-15');
  await clarificationsChapter(story);
  story.on('2021-12-14', '11:00');
  await offersChapter(story, baselineId);
  story.on('2022-01-11');
  await assessmentChapter(story, baselineId);
  await reachedChapter(story, '2022-01-11');
  story.on('2022-01-18');
  await openWorkChapter(story);
  await comingDecisionChapter(story);
  const contract = await runningContractChapter(story);
  story.on(`${contract.firstYear + 1}-01-15`);
  await modificationsChapter(story, contract);
  await story.work();
  return story;
}
