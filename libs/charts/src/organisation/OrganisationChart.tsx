import type { ReactNode } from 'react';
import { ChartFrame } from '../ChartFrame';
import { type ChartTheme, lightTheme } from '../theme';
import { layoutOrganisation, type OrganisationNode, type PlacedNode } from './layout';

export interface OrganisationChartProps {
  nodes: readonly OrganisationNode[];
  title: string;
  /** User units = CSS px; the height follows. */
  width?: number;
  theme?: ChartTheme;
}

/** The chart in words: its description on screen and its alternative text in the PDF. */
export function describeOrganisation(nodes: readonly OrganisationNode[]): string {
  const nameOf = new Map(nodes.map(({ id, name }) => [id, name]));
  return nodes
    .map(({ name, parentId, staffing }) => {
      const under = parentId ? ` onder ${nameOf.get(parentId)}` : '';
      return `${name}${under}${staffing ? `: ${staffing}` : ''}`;
    })
    .join('; ');
}

/** Municipalities, what they share, and the teams and functions under each. */
export function OrganisationChart({
  nodes,
  title,
  width = 900,
  theme = lightTheme,
}: OrganisationChartProps): ReactNode {
  const layout = layoutOrganisation(nodes, width);
  return (
    <ChartFrame width={layout.width} height={layout.height} title={title} desc={describeOrganisation(nodes)}>
      {layout.joints.map(({ fromX, fromY, toX, toY }) => (
        <path
          key={`${toX}-${toY}`}
          d={`M${fromX} ${fromY}V${toY}H${toX}`}
          fill="none"
          stroke={theme.line3}
          strokeWidth={1.5}
        />
      ))}
      {layout.nodes.map((node) => (
        <Box key={node.id} node={node} theme={theme} />
      ))}
    </ChartFrame>
  );
}

/** What is shared has a heavy edge, a team a thin one: the kinds stay apart without colour. */
function Box({ node, theme }: { node: PlacedNode; theme: ChartTheme }): ReactNode {
  const { x, y, width, height, nameLines, functionLines, form, staffing, kind } = node;
  const small = [...(form ? [form] : []), ...functionLines];
  const left = x + 12;
  const nameEnd = y + 12 + nameLines.length * 17;
  const text = (line: string, at: number, color: string, weight: 400 | 600, size: number) => (
    <text
      key={`${at}-${line}`}
      x={left}
      y={at}
      fill={color}
      fontFamily={theme.fontFamily}
      fontSize={size}
      fontWeight={weight}
    >
      {line}
    </text>
  );
  return (
    <g>
      <rect
        x={x + 1}
        y={y + 1}
        width={width - 2}
        height={height - 2}
        rx={6}
        fill={theme.surface}
        stroke={kind === 'TEAM' ? theme.line3 : theme.palette[2]}
        strokeWidth={kind === 'JOINT_BODY' ? 2.5 : 1.25}
      />
      {nameLines.map((line, at) => text(line, y + 25 + at * 17, theme.ink, 600, 13))}
      {small.map((line, at) => text(line, nameEnd + 13 + at * 16, theme.ink2, 400, 12))}
      {staffing && text(staffing, nameEnd + 13 + small.length * 16, theme.ink, 600, 12)}
    </g>
  );
}
