import { MenuFoldOutlined, MenuOutlined, MenuUnfoldOutlined } from "@ant-design/icons";
import { Button, Drawer } from "antd";
import { useEffect, useState } from "react";
import { Link, Outlet, useLocation } from "react-router";
import { useRead } from "../api/queries";
import type { Worklist } from "../api/types";
import { useLanguage, useWords } from "../words/language";
import { Navigation } from "./navigation";
import { QuickSearch } from "./quick-search";
import { Who } from "./who";

const foldKey = "office.folded";

export const Shell = () => {
  const words = useWords();
  const { language, setLanguage } = useLanguage();
  const place = useLocation();
  const [folded, fold] = useState(localStorage.getItem(foldKey) === "yes");
  const [menu, openMenu] = useState(false);
  const counts = useRead<Worklist>("/api/office/worklist?tab=overdue&page=1&size=1", {
    refresh: 60_000,
  }).data?.counts;

  useEffect(() => openMenu(false), [place]);
  useEffect(() => localStorage.setItem(foldKey, folded ? "yes" : "no"), [folded]);

  return (
    <div className={`shell ${folded ? "folded" : ""}`}>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="top no-print">
        <Button
          className="narrow-only"
          type="text"
          icon={<MenuOutlined />}
          aria-label={words.nav.menu}
          onClick={() => openMenu(true)}
        />
        <Link to="/" className="brand">
          <span className="brand-mark" aria-hidden>
            法
          </span>
          <span className="brand-name">{words.product}</span>
        </Link>
        <QuickSearch />
        <button
          type="button"
          className="language"
          lang={language === "en" ? "zh-CN" : "en"}
          onClick={() => setLanguage(language === "en" ? "zh-CN" : "en")}
        >
          {words.nav.language}
        </button>
        <Who />
      </header>
      {counts && counts.overdue > 0 && (
        <Link to="/?tab=overdue" className="overdue-bar" role="status">
          <strong>{words.overdue.bar(counts.overdue)}</strong>
          <span className="no-print">{words.overdue.look} →</span>
        </Link>
      )}
      <aside className="side no-print">
        <div>
          <Navigation mine={counts?.mine ?? 0} />
          <button
            type="button"
            className="fold"
            onClick={() => fold(!folded)}
            aria-label={folded ? words.nav.unfold : words.nav.fold}
          >
            {folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
          </button>
        </div>
      </aside>
      <Drawer
        open={menu}
        placement="left"
        size={260}
        onClose={() => openMenu(false)}
        title={words.product}
        styles={{ body: { padding: "8px 0" } }}
      >
        <Navigation mine={counts?.mine ?? 0} />
      </Drawer>
      <main id="content" className="content" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
};
