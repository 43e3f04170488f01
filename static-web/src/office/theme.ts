import type { ThemeConfig } from "antd";
import { theme } from "antd";

/** Ink blue is the one accent; red is kept for what is overdue or refused. */
export const accent = "#1c4f82";
export const alarm = "#b42318";

/** Compact spacing, but not compact letters: Chinese at 12 px and below does not read. */
const dense: typeof theme.compactAlgorithm = (seed, map) => {
  const letters = Object.entries(theme.defaultAlgorithm(seed)).filter(([name]) =>
    /^(fontSize|lineHeight|fontHeight|controlHeight)/.test(name),
  );
  return { ...theme.compactAlgorithm(seed, map), ...Object.fromEntries(letters) };
};

export const portalTheme: ThemeConfig = {
  algorithm: dense,
  token: {
    colorPrimary: accent,
    colorInfo: accent,
    colorLink: accent,
    colorError: alarm,
    colorWarning: "#a15c00",
    colorSuccess: "#2b6e4f",
    colorText: "#1b1f24",
    colorTextSecondary: "#57606a",
    colorBorder: "#c9d1d9",
    colorBorderSecondary: "#e2e6ea",
    colorBgLayout: "#f4f5f7",
    controlItemBgActive: "#e3edf6",
    controlItemBgActiveHover: "#d5e4f1",
    colorTextPlaceholder: "#6e7781",
    borderRadius: 3,
    fontSize: 13,
    controlHeight: 28,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif',
    boxShadow: "none",
    motionDurationMid: "0.1s",
    motionDurationSlow: "0.15s",
  },
  components: {
    Tabs: { horizontalItemPadding: "8px 0", titleFontSize: 13 },
    Form: { itemMarginBottom: 14, verticalLabelPadding: "0 0 3px" },
    Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
    Table: { headerBg: "#f4f5f7", headerSplitColor: "transparent" },
  },
};
