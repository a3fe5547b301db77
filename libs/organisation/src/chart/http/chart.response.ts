export class ChartFunctionResponse {
  /** @format uuid */
  id: string;
  title: string;
  fte: string;
  filledFte: string;
}

export class ChartNodeResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  parentId: string | null;
  name: string;
  form: string;
  kind: 'MUNICIPALITY' | 'JOINT_BODY' | 'TEAM';
  functions: ChartFunctionResponse[];
  /** Omvang van de eigen functies. */
  fte: string;
  filledFte: string;
}

export class ChartResponse {
  /** Van boven naar beneden; gezamenlijke organen eerst. */
  nodes: ChartNodeResponse[];
  /** Alle functies samen. */
  fte: string;
  filledFte: string;
}
