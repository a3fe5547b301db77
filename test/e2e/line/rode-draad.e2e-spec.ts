import { fromObligationToBoard } from './from-obligation-to-board';
import { fromSentenceToObligation } from './from-sentence-to-obligation';
import { LineStory } from './line-story';
import { signedReport } from './signed-report';
import { threadBothWays } from './thread-both-ways';

/**
 * One sentence from workgroup Veiligheid to a paragraph in a signed report, and back, over the API as the real roles on
 * the programme that ships with the product. The steps build upon each other, in the order of the guided tour.
 */
describe('one sentence of a workgroup, all the way to the signed report and back @eis KV-302', () => {
  const story = new LineStory();
  beforeAll(() => story.open());
  afterAll(() => story.test.close());

  fromSentenceToObligation(story);
  fromObligationToBoard(story);
  signedReport(story);
  threadBothWays(story);
});
