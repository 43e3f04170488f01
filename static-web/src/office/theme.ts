import type { ThemeConfig } from "antd";
import { theme } from "antd";

/** Ink blue is the one accent; red is kept for what is overdue or refused. */
export const accent = "#1c4f82";
export const alarm = "#b42318";

export const portalTheme: ThemeConfig = {
  algorithm: theme.compactAlgorithm,
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
    borderRadius: 3,
    fontSize: 13,
    controlHeight: 30,
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
