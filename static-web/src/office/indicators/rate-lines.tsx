import { LineChart } from "echarts/charts";
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
} from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { Indicators } from "../api/views";
import { rateValue } from "./rate-cell";

echarts.use([
  LineChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  AriaComponent,
  SVGRenderer,
]);

// Told apart by shade, dash and mark as well as by colour, so that a print without colour reads.
const looks = [
  { color: "#1c4f82", type: "solid", symbol: "circle" },
  { color: "#5b8db8", type: "solid", symbol: "emptyCircle" },
  { color: "#2b6e4f", type: "solid", symbol: "rect" },
  { color: "#8a6d3b", type: "dashed", symbol: "triangle" },
  { color: "#1b1f24", type: "dashed", symbol: "diamond" },
  { color: "#57606a", type: "dotted", symbol: "emptyRect" },
] as const;

// The names of the lines take one row of their own, on a telephone three.
const top = (width: number) => (width < 420 ? 84 : width < 640 ? 58 : 34);

/** The rates over the periods; a period without a denominator is a gap, never a hundred. */
export const RateLines = ({ data }: { data: Indicators }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const chart = echarts.init(place.current, null, { renderer: "svg" });
    chart.setOption({
      animation: false,
      aria: { enabled: true },
      textStyle: { fontFamily: getComputedStyle(place.current).fontFamily, fontSize: 12 },
      grid: { left: 44, right: 16, top: top(place.current.clientWidth), bottom: 26 },
      legend: { top: 0, left: 0, icon: "roundRect", itemWidth: 14, itemHeight: 3, itemGap: 18 },
      tooltip: {
        trigger: "axis",
        valueFormatter: (value: unknown) =>
          typeof value === "number" ? `${value.toFixed(1)}%` : "—",
      },
      xAxis: {
        type: "category",
        boundaryGap: false,
        data: data.series.map(({ period }) => period),
        axisLine: { lineStyle: { color: "#8c959f" } },
        axisTick: { show: false },
      },
      yAxis: {
        type: "value",
        min: 0,
        max: 100,
        interval: 25,
        axisLabel: { formatter: "{value}%" },
        splitLine: { lineStyle: { color: "#e2e6ea" } },
      },
      series: data.rates.map((rate, index) => {
        const look = looks[index % looks.length]!;
        return {
          type: "line",
          name: rate.label,
          symbol: look.symbol,
          symbolSize: 6,
          color: look.color,
          lineStyle: { width: 2, type: look.type },
          data: data.series.map(({ rates }) => {
            const value = rateValue(rates[rate.name]);
            return value == null ? null : Math.round(value * 1000) / 10;
          }),
        };
      }),
    });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [data]);
  return <div ref={place} className="lines" />;
};
