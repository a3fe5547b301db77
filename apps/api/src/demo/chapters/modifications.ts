import type { Story } from '../story';
import type { RunningContract } from './running-contract';

const NOTHING_BEFORE_B = {
  CONTRACTOR_REPLACED: false,
  CLAUSE_PUBLISHED: false,
  SERVICES_NECESSARY: false,
  UNFORESEEABLE: false,
};

/** Fictitious: the value of the contract at the award and after indexation by its clause. */
const VALUE = { originalValue: '446000000.00', indexedValue: '468000000.00', indexationClause: '9.3' };

/** Extra places under b: small, and in the contract since the second contractmanager agreed. */
const minor = ({ id: contractId }: RunningContract, year: number) => ({
  contractId,
  title: 'Extra plaatsen gezinshuis',
  description: 'Vier extra plaatsen in gezinshuizen, omdat kinderen nu buiten de regio worden geplaatst.',
  effectiveOn: `${year}-07-01`,
  amount: '400000.00',
  ...VALUE,
  years: [{ year, amount: '400000.00' }],
  answers: { ...NOTHING_BEFORE_B, NATURE_UNCHANGED: true, NOT_TO_EVADE: true },
  notes: {
    C: 'Clausule 14.2 noemt geen uitbreiding van gezinshuizen.',
    D: 'Een andere opdrachtnemer is niet onmogelijk.',
    E: 'De groei was bij de gunning al bekend.',
  },
  obligations: [
    {
      obligationId: null,
      title: 'Vier extra plaatsen in gezinshuizen',
      text: 'De opdrachtnemer heeft vanaf de ingangsdag vier plaatsen in gezinshuizen meer beschikbaar dan bij de gunning.',
      party: 'CONTRACTOR',
    },
  ],
  decidedGround: 'B',
});

/** Additional services under d: to be announced once a second person agrees. */
const additional = ({ id: contractId }: RunningContract, year: number) => ({
  contractId,
  title: 'Ambulante spoedhulp in het weekend',
  description: 'De crisisdienst krijgt ambulante spoedhulp op zaterdag en zondag.',
  effectiveOn: `${year}-10-01`,
  amount: '2400000.00',
  ...VALUE,
  years: [
    { year, amount: '600000.00' },
    { year: year + 1, amount: '1800000.00' },
  ],
  answers: {
    ...NOTHING_BEFORE_B,
    ...{ SERVICES_NECESSARY: true, CHANGE_IMPOSSIBLE: true, CHANGE_INCONVENIENT: true, NOT_TO_EVADE: true },
  },
  notes: { D: 'De spoedhulp werkt met de dossiers en de diensten van de bestaande crisisdienst' },
  decidedGround: 'D',
});

/** Begun and left: somebody takes it up again. */
const begun = ({ id: contractId }: RunningContract) => ({
  contractId,
  title: 'Andere bandbreedte in de afrekening',
  description: 'Partijen willen de bandbreedte van de afrekening verruimen van twee naar drie procent.',
  changesSettlement: true,
  answers: { CONTRACTOR_REPLACED: false, CLAUSE_PUBLISHED: false },
});

/** Two changes of the contract on different grounds, one of them agreed, and one that is only begun. */
export async function modificationsChapter(story: Story, contract: RunningContract): Promise<void> {
  const manager = story.person('contractmanager');
  const year = contract.firstYear + 1;
  for (const [body, agreed] of [
    [minor(contract, year), true],
    [additional(contract, year), false],
  ] as const) {
    const made = await manager.post('/modifications', body);
    const { approval } = await manager.post(`/modifications/${made.id}/submit`, {}, made.rowVersion);
    if (agreed) await story.agree('contractmanager', approval.id);
  }
  await manager.post('/modifications', begun(contract));
}
