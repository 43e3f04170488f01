import { CheckOutlined } from "@ant-design/icons";
import { useLayoutEffect, useRef, useState } from "react";
import type { StageMark, StageReturn } from "../api/types";
import { showDay } from "../parts/dates";
import { useWords } from "../words/language";

const step = 20;

interface Arc {
  from: number;
  to: number;
  depth: number;
  text: string;
  at: string;
}

/** Repeated returns over the same way are one arc with a count. */
const arcsOf = (stages: StageMark[], returns: StageReturn[]): Arc[] => {
  const place = new Map(stages.map(({ name }, index) => [name, index]));
  const arcs: Arc[] = [];
  for (const { from, to, at } of returns) {
    const [start, end] = [place.get(from), place.get(to)];
    if (start === undefined || end === undefined || start === end) continue;
    const same = arcs.find((arc) => arc.from === start && arc.to === end);
    if (same) {
      same.text = `×${Number(same.text.slice(1) || 1) + 1}`;
      same.at = at;
    } else {
      const [low, high] = [Math.min(start, end), Math.max(start, end)];
      const crossed = arcs.filter(
        (arc) => Math.min(arc.from, arc.to) < high && Math.max(arc.from, arc.to) > low,
      );
      const depth = Math.max(-1, ...crossed.map((arc) => arc.depth)) + 1;
      arcs.push({ from: start, to: end, depth, text: "", at });
    }
  }
  return arcs;
};

const Mark = ({ stage, index }: { stage: StageMark; index: number }) => (
  <span className={`mark mark-${stage.state}`} aria-hidden>
    {stage.state === "done" ? <CheckOutlined /> : index + 1}
  </span>
);

/** The way of the case: what is done, where it is now, what lies ahead, and what came back. */
export const StageTrack = (props: { stages: StageMark[]; returns: StageReturn[] }) => {
  const { stages, returns } = props;
  const words = useWords();
  const line = useRef<HTMLOListElement>(null);
  const [width, setWidth] = useState(0);
  const arcs = arcsOf(stages, returns);
  const label = (name: string) => stages.find((stage) => stage.name === name)?.label ?? name;

  useLayoutEffect(() => {
    const element = line.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setWidth(element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  const middle = (index: number) => ((index + 0.5) * width) / stages.length;
  const height = 14 + Math.max(0, ...arcs.map(({ depth }) => depth + 1)) * step;
  return (
    <section className="track" aria-label={words.page.stages}>
      <ol ref={line} style={{ gridTemplateColumns: `repeat(${stages.length}, 1fr)` }}>
        {stages.map((stage, index) => (
          <li
            key={stage.name}
            className={`stage stage-${stage.state}`}
            aria-current={stage.state === "now" ? "step" : undefined}
            title={stage.state === "skipped" ? words.page.skipped : undefined}
          >
            <Mark stage={stage} index={index} />
            <span className="stage-label">{stage.label}</span>
            <small>{stage.enteredAt ? showDay(stage.enteredAt) : " "}</small>
            {returns
              .filter(({ from }) => from === stage.name)
              .map((back) => (
                <small key={back.at} className="stage-return">
                  ↩ {words.page.returned(showDay(back.at), label(back.to))}
                </small>
              ))}
          </li>
        ))}
      </ol>
      {arcs.length > 0 && width > 0 && (
        <svg className="returns" width={width} height={height} aria-hidden>
          {arcs.map((arc) => {
            const [start, end] = [middle(arc.from) - 5, middle(arc.to) + 5];
            const low = 10 + (arc.depth + 1) * step - 8;
            const text = `${words.page.returnedOn(showDay(arc.at))} ${arc.text}`.trim();
            return (
              <g key={`${arc.from}.${arc.to}`}>
                <path
                  d={`M${start} 0 V${low - 6} Q${start} ${low} ${start - 6} ${low} H${end + 6} Q${end} ${low} ${end} ${low - 6} V5`}
                />
                <path className="head" d={`M${end - 4} 7 L${end} 0 L${end + 4} 7 Z`} />
                <text x={(start + end) / 2} y={low - 4} textAnchor="middle">
                  {text}
                </text>
              </g>
            );
          })}
        </svg>
      )}
    </section>
  );
};
